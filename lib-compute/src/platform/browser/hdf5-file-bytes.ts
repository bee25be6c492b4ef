import type { Hdf5Content } from '../../io/hdf5/hdf5-content.ts';
import { oneAtATime } from '../../io/hdf5/one-at-a-time.ts';
import { verifyHdf5 } from '../../io/hdf5/verify-hdf5.ts';
import { writeHdf5 } from '../../io/hdf5/write-hdf5.ts';
import { loadHdf5Library } from './hdf5-library.ts';
import { pageFileSystem } from './page-file-system.ts';

const PATH = '/written.h5';

/**
 * An HDF5 file, made in memory, read back and compared bit by bit. Only in a worker: it takes a second
 * for 150 MB.
 *
 * @param name what the user calls the file.
 * @throws FileAccess where HDF5 fails, Resources where there is no memory.
 */
export async function hdf5FileBytes(
  name: string,
  content: Hdf5Content,
): Promise<Uint8Array<ArrayBuffer>> {
  const library = await loadHdf5Library();
  const fileSystem = pageFileSystem(library.module.FS);
  const destination = { name, path: PATH };
  return oneAtATime(async () => {
    try {
      await writeHdf5(library, destination, content);
      await verifyHdf5(library, destination, content);
      return fileSystem.readFile(PATH);
    } finally {
      if (fileSystem.analyzePath(PATH).exists) {
        fileSystem.unlink(PATH);
      }
    }
  });
}
