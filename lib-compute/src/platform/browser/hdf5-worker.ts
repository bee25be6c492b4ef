/**
 * The program of a disposable web worker that reads HDF5 files of unknown origin. `startHdf5Worker`
 * starts it, bounds it and ends it.
 *
 * @module
 */
import { expose } from 'comlink';
import type { Block } from '../../io/hdf5/blocks.ts';
import type { Hdf5Target } from '../../io/hdf5/hdf5-session.ts';
import { serveSession } from '../../io/hdf5/serve-session.ts';
import { BYTES_CAME } from './bytes-came.ts';
import { loadHdf5Library } from './hdf5-library.ts';
import { mountBlob } from './mount-blob.ts';
import { mountWebFile } from './mount-web-file.ts';
import { pageFileSystem } from './page-file-system.ts';
import { readWebPart } from './read-web-part.ts';
import { WebBlocks } from './web-blocks.ts';

const serving = loadHdf5Library().then((library) => {
  const fileSystem = pageFileSystem(library.module.FS);
  let failure: Error | undefined;
  return serveSession(library, {
    bring: ({ name, path, size, web, blob = new Blob() }) => {
      if (web === undefined) {
        mountBlob(fileSystem, path, blob);
        return;
      }
      const blocks = new WebBlocks(size, (first, length) => {
        const part = readWebPart({ name, size, web }, first, length);
        globalThis.postMessage(BYTES_CAME);
        return part;
      });
      const read = (target: Uint8Array, offset: number): number => {
        // HDF5 goes on after errors, and a server that does not answer is waited for once.
        if (failure) {
          throw failure;
        }
        return blocks.read(target, offset);
      };
      mountWebFile(fileSystem, path, size, read, (error) => {
        failure ??= error instanceof Error ? error : new Error(String(error));
        blocks.forget();
      });
    },
    takeFailure: () => {
      const taken = failure;
      failure = undefined;
      return taken;
    },
  });
});

// Exposed at once: a message that no one listens to yet is lost. The calls wait for HDF5.
expose({
  ready: async () => (await serving).ready(),
  open: async (target: Hdf5Target) => (await serving).open(target),
  numbers: async (path: string, block?: Block) => (await serving).numbers(path, block),
  ragged: async (path: string, from: number, to: number) => (await serving).ragged(path, from, to),
  text: async (path: string) => (await serving).text(path),
  close: async () => (await serving).close(),
});
