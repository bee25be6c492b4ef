import type { DocumentRegistry } from '@jupyterlab/docregistry';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDamselflySettings } from '../settings/tokens.ts';
import { addLastFileType } from './add-last-file-type.ts';
import { fileTypes } from './file-types.ts';
import { HandOverFactory } from './hand-over-factory.ts';
import {
  openClassifier,
  openConfig,
  openFrames,
  openHdf5,
  openOutput,
  openPhotons,
  openRunOf,
  openVolume,
  type DocumentServices,
} from './open-document.ts';
import { UNREAD_MODEL, UnreadModelFactory } from './unread-model.ts';

/** Other extensions open HDF5 files too, with types of their own. */
const HDF5_TYPE = 'damselfly-hdf5';

/** Tells JupyterLab our file types and which panel opens them. */
export function addFileTypes(
  registry: DocumentRegistry,
  services: DocumentServices,
  settings: IDamselflySettings,
  trans: TranslationBundle,
): void {
  for (const type of fileTypes(trans)) {
    if (type.name === HDF5_TYPE) {
      addLastFileType(registry, type);
    } else {
      registry.addFileType(type);
    }
  }
  registry.addModelFactory(new UnreadModelFactory());

  const add = (
    name: string,
    label: string,
    types: readonly string[],
    isDefault: boolean,
    open: (path: string, services: DocumentServices) => Promise<void>,
  ): void => {
    registry.addWidgetFactory(
      new HandOverFactory({
        name,
        label,
        modelName: UNREAD_MODEL,
        fileTypes: types,
        defaultFor: isDefault ? types : [],
        readOnly: true,
        handOver: (path) => open(path, services),
      }),
    );
  };
  const newReconstruction = trans.__('New Reconstruction');
  const run = trans.__('Damselfly Run');
  add('Damselfly Config', newReconstruction, ['damselfly-config'], true, openConfig);
  const frames = trans.__('Damselfly Frames');
  add('Damselfly Frames', frames, ['damselfly-photons'], true, openFrames);
  add('Damselfly HDF5 Frames', frames, [HDF5_TYPE], false, openFrames);
  const classes = trans.__('Classify Frames');
  add('Damselfly Classes', classes, ['damselfly-photons'], false, openClassifier);
  add('Damselfly Photons', newReconstruction, ['damselfly-photons'], false, openPhotons);
  add('Damselfly Log', run, ['damselfly-log'], true, openRunOf);
  add('Damselfly Output', run, ['damselfly-output'], true, openOutput);
  const volume = trans.__('Damselfly Volume');
  // Nothing else of JupyterLab opens them.
  const volumes = ['damselfly-volume', 'damselfly-raw-volume'];
  add('Damselfly Volume', volume, volumes, true, openVolume);
  const containers = ['damselfly-output', HDF5_TYPE];
  add('Damselfly HDF5 Volume', volume, containers, false, openVolume);
  add('Damselfly HDF5', trans.__('Damselfly'), [HDF5_TYPE], true, openHdf5);

  const apply = (): void => {
    registry.setDefaultWidgetFactory(HDF5_TYPE, settings.opensHdf5 ? 'Damselfly HDF5' : undefined);
  };
  settings.changed.connect(apply, registry);
  apply();
}
