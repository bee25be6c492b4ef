import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';
import type { Hdf5Reader } from './hdf5-reader.ts';
import type { Hdf5Worker } from './hdf5-worker.ts';

/** Opens a file in a worker that is for nothing else, and ends with the reader or on failure. */
export async function openHdf5In(
  worker: Hdf5Worker,
  source: ByteSource,
  options: IoOptions,
): Promise<Hdf5Reader> {
  try {
    const reader = await worker.open(source, options);
    return {
      ...reader,
      async close() {
        if (worker.isBusy()) {
          // What it reads no one waits for any more, and may take minutes over a network.
          await worker.end();
        }
        await reader.close();
        await worker.end();
      },
    };
  } catch (error) {
    await worker.end();
    throw error;
  }
}
