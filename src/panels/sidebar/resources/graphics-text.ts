import type { Engine } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { reasonText } from '../../../services/runs/reason-text.ts';

/** The graphics processor of an engine by name, or why there is none; undefined until it is known. */
export function graphicsText({ devices }: Engine, trans: TranslationBundle): string | undefined {
  const graphics = devices?.find(({ backend }) => backend === 'webgpu');
  if (graphics === undefined) {
    return undefined;
  }
  const { available, device, reason } = graphics;
  return trans.__(
    'WebGPU: %1',
    available ? device || trans.__('adapter ready') : reasonText(reason),
  );
}
