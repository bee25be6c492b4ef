import type { Hdf5Content } from '../../io/hdf5/hdf5-content.ts';
import { oneAtATime } from '../../io/hdf5/one-at-a-time.ts';
import { verifyHdf5 } from '../../io/hdf5/verify-hdf5.ts';
import { writeHdf5 } from '../../io/hdf5/write-hdf5.ts';
import { writeAtomically } from './atomic-write.ts';
import { loadHdf5Library } from './hdf5-library.ts';

export interface WriteHdf5Options {
  readonly signal?: AbortSignal;
}

/**
 * Writes an HDF5 file beside `path`, reads it back, compares it bit by bit, and only then gives it its
 * name: a failure of any kind leaves what was there. Other work goes on between its slabs; what is to be
 * written must stay as it is until then.
 *
 * @throws FileAccess with the reason, Resources where there is no memory.
 */
export async function writeHdf5File(
  path: string,
  content: Hdf5Content,
  options: WriteHdf5Options = {},
): Promise<void> {
  const library = await loadHdf5Library();
  const destination = (partial: string) => ({ name: path, path: partial });
  await writeAtomically(
    path,
    (partial) => oneAtATime(() => writeHdf5(library, destination(partial), content)),
    {
      ...options,
      verify: (partial) => oneAtATime(() => verifyHdf5(library, destination(partial), content)),
    },
  );
}
