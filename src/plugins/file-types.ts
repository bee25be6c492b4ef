import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { damselflyIcon } from '../icons/brand.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { loadPart } from './load-part.ts';

/** Of jupyterlab-h5web, which opens whatever has its extensions, without asking the registry. */
const H5WEB_TYPE = 'hdf5file';

const path = {
  type: 'string',
  description: 'As the file browser names it; by default what is chosen there',
};

export const fileTypesPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:file-types',
  description: 'Opens photons, configurations, logs and HDF5 files from the file browser.',
  autoStart: true,
  requires: [IPlaces, IDamselflySettings],
  optional: [ITranslator, IDefaultFileBrowser],
  activate: (
    app: JupyterFrontEnd,
    places: IPlaces,
    settings: IDamselflySettings,
    translator: ITranslator | null,
    browser: IDefaultFileBrowser | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const { commands, docRegistry, serviceManager } = app;
    const services = { commands, contents: serviceManager.contents, places };
    const load = () => import('../services/documents/add-file-types.ts');
    commands.addCommand(CommandIDs.openHdf5, {
      label: trans.__('Open with Damselfly'),
      caption: trans.__('Open an HDF5 file as what it holds: a volume, photons, an output'),
      icon: damselflyIcon,
      describedBy: { args: { type: 'object', properties: { path } } },
      // It stands in the menu of files where another extension takes all other ways to open them.
      isVisible: () => docRegistry.getFileType(H5WEB_TYPE) !== undefined,
      execute: async (args) => {
        const chosen = [...(browser?.selectedItems() ?? [])].at(0);
        const file = args['path'] ?? chosen?.path;
        if (typeof file === 'string') {
          const { openHdf5 } = await import('../services/documents/open-document.ts');
          await openHdf5(file, services);
        }
      },
    });
    void loadPart(load, trans, ({ addFileTypes }) => {
      addFileTypes(docRegistry, services, settings, trans);
    });
  },
};
