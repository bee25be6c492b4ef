import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import { addOutput } from '../../output/add-output.ts';
import type { PanelServices } from '../../panel.ts';
import { VOLUME_MIME_TYPE } from './output-content.ts';
import { volumeOutput } from './volume-output.ts';

/** Tells JupyterLab what shows volumes in the outputs of notebooks. */
export function addVolumeRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  addOutput(rendermime, VOLUME_MIME_TYPE, () =>
    volumeOutput({
      trans,
      create: async (content) => {
        const { createOutputPanel } = await import('./create-output-panel.ts');
        return createOutputPanel(content, services);
      },
    }),
  );
}
