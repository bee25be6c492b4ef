import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';
import { openHdf5In } from '../../io/hdf5/open-hdf5-in.ts';
import type { Hdf5Reader } from '../../io/hdf5/hdf5-reader.ts';
import { startHdf5Worker } from './start-hdf5-worker.ts';

/**
 * Opens an HDF5 file of unknown origin in a web worker of its own, which `close` ends, also while it
 * reads: 30 s to open and list it, 512 MB of memory. Closing the reader is the caller's duty, whatever happens.
 *
 * @throws FileFormat where the file is damaged, FileAccess where it cannot be read or takes too long.
 */
export function openHdf5(source: ByteSource, options: IoOptions = {}): Promise<Hdf5Reader> {
  return openHdf5In(startHdf5Worker(), source, options);
}
