import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { VOLUME_MIME_TYPE } from '../panels/volume/output/output-content.ts';
import { VolumeOutput } from '../panels/volume/output/volume-output.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';

/** Before what shows any JSON. */
const RANK = 20;

export const volumeOutputPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:volume-output',
  description: 'Shows volumes in the outputs of notebooks.',
  autoStart: true,
  requires: [IRenderMimeRegistry, IRunService, IPlaces, IDamselflySettings],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    runs: IRunService,
    places: IPlaces,
    settings: IDamselflySettings,
    translator: ITranslator | null,
  ) => {
    const services = {
      commands: app.commands,
      contents: app.serviceManager.contents,
      translator: translator ?? nullTranslator,
      runs,
      places,
      settings,
      themes: null,
      browser: null,
      pageFiles: null,
    };
    const trans = services.translator.load(TRANSLATION_DOMAIN);
    rendermime.addFactory(
      {
        safe: true,
        mimeTypes: [VOLUME_MIME_TYPE],
        createRenderer: () =>
          new VolumeOutput({
            trans,
            create: async (content) => {
              const { createOutputPanel } =
                await import('../panels/volume/output/create-output-panel.ts');
              return createOutputPanel(content, services);
            },
          }),
      },
      RANK,
    );
  },
};
