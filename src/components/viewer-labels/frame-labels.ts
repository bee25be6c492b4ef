import type { TranslationBundle } from '@jupyterlab/translation';
import { NARROW_SPACE } from '../index.ts';
import type { FrameLabels } from '../../viewers/frame/labels.ts';

/** The words of the frame viewer in the user's language. */
export function frameLabels(trans: TranslationBundle): FrameLabels {
  return {
    intensity: trans.__('Value'),
    photons: (text, count) => countedPhotons(text, count, trans),
    automatic: trans.__('Auto'),
    automaticHint: trans.__('Let the range follow the frame'),
    lowEnd: trans.__('Lowest colour'),
    highEnd: trans.__('Highest colour'),
    row: trans.__('row'),
    column: trans.__('column'),
    pixel: trans.__('pixel'),
    resolution: trans.__('Resolution'),
    voxels: trans.__('voxels'),
    masks: [trans.__('used'), trans.__('merged only'), trans.__('ignored')],
    gap: trans.__('no pixel here'),
    pooled: (pooling, bin) => {
      switch (pooling) {
        case 'max':
          return trans.__('largest of %1 × %2', bin, bin);
        case 'mean':
          return trans.__('mean of %1 × %2', bin, bin);
        case 'sum':
          return trans.__('sum of %1 × %2', bin, bin);
      }
    },
    summary: (name, rows, columns, low, high) =>
      trans.__('%1, %2 × %3 pixels, colours from %4 to %5', name, rows, columns, low, high),
  };
}

/** A number of photons with its unit. */
export function countedPhotons(text: string, count: number, trans: TranslationBundle): string {
  return text + NARROW_SPACE + trans._n('photon', 'photons', count);
}
