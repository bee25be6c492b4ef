import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IGateway } from '../services/gateway/tokens.ts';
import { LazyPlaces } from '../services/places/lazy-places.ts';
import { IPlaces } from '../services/places/tokens.ts';

export const placesPlugin: JupyterFrontEndPlugin<IPlaces> = {
  id: 'jupyterlab-damselfly:places',
  description: 'Provides the folders and files that the gateway reaches.',
  autoStart: true,
  requires: [IGateway],
  provides: IPlaces,
  activate: (_app, gateway: IGateway) =>
    new LazyPlaces(gateway.loaded.then(({ places }) => places)),
};
