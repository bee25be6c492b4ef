import { afterAll } from 'vitest';
import type { FormatContext } from '../../src/io/format.ts';
import { startHdf5Worker } from '../../src/platform/node/start-hdf5-worker.ts';
import type { Hdf5Worker } from '../../src/io/hdf5/hdf5-worker.ts';
import type { Hdf5WorkerOptions } from '../../src/platform/node/start-hdf5-worker.ts';

/**
 * What formats need in Node, with one worker for all files of a test file: starting one takes longer
 * than most tests. It reads one file at a time.
 */
export function sharedHdf5Worker(options: Hdf5WorkerOptions = {}): FormatContext {
  let worker: Hdf5Worker | undefined;
  afterAll(() => worker?.end());
  return {
    openHdf5(source, ioOptions) {
      if (worker?.isAlive() !== true) {
        worker = startHdf5Worker(options);
      }
      return worker.open(source, ioOptions);
    },
  };
}
