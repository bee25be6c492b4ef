import { hdf5Library } from '../../io/hdf5/hdf5-library.ts';
import type { Hdf5Library } from '../../io/hdf5/hdf5-library.ts';

let loaded: Promise<Hdf5Library> | undefined;

/** The HDF5 of this worker: 8 MB of code, loaded when first asked for. Never to be called by a page itself. */
export function loadHdf5Library(): Promise<Hdf5Library> {
  loaded ??= import('h5wasm')
    .then((h5wasm) => h5wasm.ready)
    .then((module: unknown) => hdf5Library(module));
  return loaded;
}
