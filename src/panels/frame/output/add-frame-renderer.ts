import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import { addOutput } from '../../output/add-output.ts';
import type { PanelServices } from '../../panel.ts';
import { frameOutput, FRAMES_MIME_TYPE } from './frame-output.ts';

/** Tells JupyterLab what shows photons in the outputs of notebooks. */
export function addFrameRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  addOutput(rendermime, FRAMES_MIME_TYPE, () =>
    frameOutput({
      trans,
      create: async (content) => {
        const { createOutputPanel } = await import('./create-output-panel.ts');
        return createOutputPanel(content, services);
      },
    }),
  );
}
