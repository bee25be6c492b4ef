import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { loadPart } from './load-part.ts';

export const runOutputPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:run-output',
  description: 'Shows runs in the outputs of notebooks.',
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
    const load = () => import('../panels/run/output/add-run-renderer.ts');
    void loadPart(load, trans, ({ addRunRenderer }) => {
      addRunRenderer(rendermime, services, trans);
    });
  },
};
