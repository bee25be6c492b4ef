import type { Hdf5Content } from './hdf5-content.ts';
import type { Hdf5Library } from './hdf5-library.ts';
import { surviveFailedWrites } from './survive-failed-writes.ts';
import { writeNumbers } from './write-numbers.ts';
import { writeRagged } from './write-ragged.ts';
import { createGroups, createTarget, finishTarget } from './write-target.ts';

/** The file to write: its path for HDF5, and what the user calls it. */
export interface Hdf5Destination {
  readonly name: string;
  readonly path: string;
}

/**
 * Writes a new HDF5 file, slab by slab, and lets other work in between. What is at the path is lost and
 * what is left after an error is worthless: the platform lets this write beside the real file. No other
 * file may be written or checked by the same library until it is done.
 *
 * @throws the file system's own error where it refuses a write, FileAccess where HDF5 fails, Resources
 *   where it has no memory left.
 */
export async function writeHdf5(
  library: Hdf5Library,
  { name, path }: Hdf5Destination,
  { numbers, ragged }: Hdf5Content,
): Promise<void> {
  const writes = surviveFailedWrites(library.module.FS);
  try {
    const target = createTarget({ library, name, writes }, path, ragged?.template);
    try {
      createGroups(
        target,
        numbers.map((dataset) => dataset.path),
        ragged?.datasets.map((dataset) => dataset.path) ?? [],
      );
      for (const dataset of numbers) {
        await writeNumbers(target, dataset);
      }
      for (const dataset of ragged?.datasets ?? []) {
        await writeRagged(target, dataset);
      }
    } catch (error) {
      library.module.close_file(target.id);
      library.takeDiagnostics();
      throw error;
    }
    finishTarget(target);
  } finally {
    writes.end();
  }
}
