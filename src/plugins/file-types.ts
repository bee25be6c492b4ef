import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { IPlaces } from '../services/places/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { loadPart } from './load-part.ts';

export const fileTypesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:file-types',
  description: 'Opens photons, configurations, logs and HDF5 files from the file browser.',
  autoStart: true,
  requires: [IPlaces, IDamselflySettings],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    places: IPlaces,
    settings: IDamselflySettings,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const { commands, docRegistry, serviceManager } = app;
    const services = { commands, contents: serviceManager.contents, places };
    const load = () => import('../services/documents/add-file-types.ts');
    void loadPart(load, trans, ({ addFileTypes }) => {
      addFileTypes(docRegistry, services, settings, trans);
    });
  },
};
