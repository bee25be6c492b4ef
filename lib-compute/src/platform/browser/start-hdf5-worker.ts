import { hdf5Worker } from '../../io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker, Hdf5WorkerBounds } from '../../io/hdf5/hdf5-worker.ts';
import { blobOfSource } from './blob-of-source.ts';
import { workerHandle } from './worker-handle.ts';

/** Where the worker mounts the file that it reads. */
const PATH = '/blob/file.h5';

/** Starts a web worker for HDF5 files of unknown origin, bounded in time and memory. */
export function startHdf5Worker(bounds: Hdf5WorkerBounds = {}): Hdf5Worker {
  const worker = new Worker(new URL('./hdf5-worker.ts', import.meta.url));
  return hdf5Worker(
    workerHandle(worker),
    async (source, options) => {
      const blob = await blobOfSource(source, options);
      const { name, size } = source;
      return { target: { name, path: PATH, size, blob }, release: () => Promise.resolve() };
    },
    bounds,
  );
}
