import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelServices } from '../../panel.ts';
import { VOLUME_MIME_TYPE } from './output-content.ts';
import { volumeOutput } from './volume-output.ts';

/** Before what shows any JSON. */
const RANK = 20;

/** Tells JupyterLab what shows volumes in the outputs of notebooks. */
export function addVolumeRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  rendermime.addFactory(
    {
      safe: true,
      mimeTypes: [VOLUME_MIME_TYPE],
      createRenderer: () =>
        volumeOutput({
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
