import type { TranslationBundle } from '@jupyterlab/translation';
import { formatInteger } from '../../../components/index.ts';
import type { Shown } from '../model/shown.ts';

/** What the picture shows: `Frame 41`, `Mean of 706 frames`. */
export function shownName(shown: Shown, trans: TranslationBundle): string {
  if (shown.kind === 'frame') {
    return trans.__('Frame %1', formatInteger(shown.number));
  }
  const { kind, frameCount } = shown.powder;
  const count = formatInteger(frameCount);
  switch (kind) {
    case 'sum':
      return trans.__('Sum of %1 frames', count);
    case 'mean':
      return trans.__('Mean of %1 frames', count);
    case 'max':
      return trans.__('Largest of %1 frames', count);
  }
}
