import { backendError } from '../../errors.ts';
import type { EmscriptenFileSystem } from '../../io/hdf5/emscripten-file-system.ts';

/** What emscripten's `FS` has in a page: files in memory, and Blobs that are read in place. */
export interface PageFileSystem extends EmscriptenFileSystem {
  readonly filesystems: { readonly WORKERFS: object };
  mkdir(path: string): void;
  mount(type: object, options: object, path: string): void;
  unmount(path: string): void;
  /** Makes an empty file in memory without opening it; `stream_ops` are taken over when it is opened. */
  create(path: string): { stream_ops: object };
  /** All bytes of a file in memory, as a copy. */
  readFile(path: string): Uint8Array<ArrayBuffer>;
  unlink(path: string): void;
  analyzePath(path: string): { readonly exists: boolean };
}

const FUNCTIONS = ['mkdir', 'mount', 'unmount', 'readFile', 'create', 'unlink', 'analyzePath'];

/** @throws Backend where h5wasm was built without what a page needs. */
export function pageFileSystem(fileSystem: EmscriptenFileSystem): PageFileSystem {
  if (!isPageFileSystem(fileSystem)) {
    throw backendError({
      backend: 'HDF5',
      operation: 'start',
      reason: 'the h5wasm module has no file system for pages',
    });
  }
  return fileSystem;
}

function isPageFileSystem(fileSystem: EmscriptenFileSystem): fileSystem is PageFileSystem {
  const types: unknown = Reflect.get(fileSystem, 'filesystems');
  return (
    FUNCTIONS.every((name) => typeof Reflect.get(fileSystem, name) === 'function') &&
    types instanceof Object &&
    'WORKERFS' in types
  );
}
