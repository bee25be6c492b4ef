import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';
import type { Hdf5Reader } from '../../io/hdf5/hdf5-reader.ts';
import { startHdf5Worker } from './start-hdf5-worker.ts';
import type { Hdf5WorkerOptions } from './start-hdf5-worker.ts';

/**
 * Opens an HDF5 file of unknown origin in a worker of its own, which `close` ends: 5 s to open and
 * list it, 512 MB of memory. Closing the reader is the caller's duty, whatever happens.
 *
 * @throws FileFormat where the file is damaged, FileAccess where it cannot be read or takes too long.
 */
export async function openHdf5(
  source: ByteSource,
  options: IoOptions & Hdf5WorkerOptions = {},
): Promise<Hdf5Reader> {
  const worker = startHdf5Worker(options);
  try {
    const reader = await worker.open(source, options);
    return {
      ...reader,
      async close() {
        await reader.close();
        await worker.end();
      },
    };
  } catch (error) {
    await worker.end();
    throw error;
  }
}
