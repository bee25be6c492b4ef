import { hdf5Worker } from '../../io/hdf5/hdf5-worker.ts';
import type { Hdf5Worker, Hdf5WorkerBounds } from '../../io/hdf5/hdf5-worker.ts';
import { blobOfSource } from './blob-of-source.ts';
import { BYTES_CAME } from './bytes-came.ts';
import { workerHandle } from './worker-handle.ts';

/** Where the worker mounts the file that it reads. */
const PATH = '/blob/file.h5';
const WEB_PATH = '/web.h5';

/** A file of the web that is no larger comes whole, by one request. */
const WHOLE_BYTES = 8 * 2 ** 20;

/** Starts a web worker for HDF5 files of unknown origin, bounded in time and memory. */
export function startHdf5Worker(bounds: Hdf5WorkerBounds = {}): Hdf5Worker {
  const worker = new Worker(new URL('./hdf5-worker.ts', import.meta.url));
  const onBytes = (listener: () => void): (() => void) => {
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (data === BYTES_CAME) {
        listener();
      }
    };
    worker.addEventListener('message', hear);
    return () => {
      worker.removeEventListener('message', hear);
    };
  };
  return hdf5Worker(
    workerHandle(worker),
    async (source, options) => {
      const { name, size, web } = source;
      const release = (): Promise<void> => Promise.resolve();
      if (web !== undefined && size > WHOLE_BYTES) {
        return { target: { name, path: WEB_PATH, size, web }, onBytes, release };
      }
      const blob = await blobOfSource(source, options);
      return { target: { name, path: PATH, size, blob }, release };
    },
    bounds,
  );
}
