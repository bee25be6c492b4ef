import { hdf5Worker } from '../../io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker, Hdf5WorkerBounds } from '../../io/hdf5/hdf5-worker.ts';
import { localFileOf } from './local-file.ts';
import { spawnWorker } from './spawn-worker.ts';
import { workerEntry } from './worker-entry.ts';

export interface Hdf5WorkerOptions extends Hdf5WorkerBounds {
  /** The worker's program; default: `hdf5-worker` beside this file. */
  readonly entry?: URL;
}

/** Of the worker's JavaScript; HDF5's own memory is limited by the worker itself. */
const HEAP_MEGABYTES = 512;

/** Starts a worker for HDF5 files of unknown origin, bounded in time and memory. */
export function startHdf5Worker({
  entry = workerEntry('hdf5-worker'),
  ...bounds
}: Hdf5WorkerOptions = {}): Hdf5Worker {
  const handle = spawnWorker(entry, { heapMegabytes: HEAP_MEGABYTES });
  return hdf5Worker(
    handle,
    async (source, options) => {
      const { path, remove } = await localFileOf(source, options);
      return { target: { name: source.name, path, size: source.size }, release: remove };
    },
    bounds,
  );
}
