import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelServices } from '../../panel.ts';
import { frameOutput, FRAMES_MIME_TYPE } from './frame-output.ts';

/** Before what shows any JSON. */
const RANK = 20;

/** Tells JupyterLab what shows photons in the outputs of notebooks. */
export function addFrameRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  rendermime.addFactory(
    {
      safe: true,
      mimeTypes: [FRAMES_MIME_TYPE],
      createRenderer: () =>
        frameOutput({
          trans,
          create: async (content) => {
            const { createOutputPanel } = await import('./create-output-panel.ts');
            return createOutputPanel(content, services);
          },
        }),
    },
    RANK,
  );
}
