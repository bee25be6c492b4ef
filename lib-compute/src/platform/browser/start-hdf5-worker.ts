import { hdf5Worker } from '../../io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker, Hdf5WorkerBounds } from '../../io/hdf5/hdf5-worker.ts';
import { blobOfSource } from './blob-of-source.ts';
import { workerHandle } from './worker-handle.ts';

/** Where the worker mounts the file that it reads. */
const PATH = '/blob/file.h5';
const WEB_PATH = '/web.h5';

/** A file of the web that is no larger comes whole, by one request. */
const WHOLE_BYTES = 8 * 2 ** 20;

/** HDF5 waits for the network as well: 64 MB within 30 s are more than some lines carry. */
const WEB_PATIENCE = 10;

/** Starts a web worker for HDF5 files of unknown origin, bounded in time and memory. */
export function startHdf5Worker(bounds: Hdf5WorkerBounds = {}): Hdf5Worker {
  const worker = new Worker(new URL('./hdf5-worker.ts', import.meta.url));
  return hdf5Worker(
    workerHandle(worker),
    async (source, options) => {
      const { name, size, web } = source;
      const release = (): Promise<void> => Promise.resolve();
      if (web !== undefined && size > WHOLE_BYTES) {
        return { target: { name, path: WEB_PATH, size, web }, patience: WEB_PATIENCE, release };
      }
      const blob = await blobOfSource(source, options);
      return { target: { name, path: PATH, size, blob }, release };
    },
    bounds,
  );
}
