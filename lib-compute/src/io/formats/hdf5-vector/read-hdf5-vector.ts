import type { ByteSource } from '../../byte-source/byte-source.ts';
import type { FormatContext } from '../../format.ts';
import { readAndClose } from '../../hdf5/keep-open.ts';
import { readFinite } from '../../hdf5/read-checked.ts';
import type { Expectation } from '../../hdf5/read-checked.ts';

/**
 * A small table of numbers in an HDF5 file: `/scale` of a scale file, `/background` of a background
 * file (spec/emc.md 2.3, 2.4).
 *
 * @throws FileFormat where it is missing, of another length, or holds NaN or infinity.
 */
export function readHdf5Vector(
  source: ByteSource,
  dataset: string,
  expectation: Expectation,
  context: FormatContext,
): Promise<Float64Array> {
  const path = dataset.replace(/^\/+/, '');
  return readAndClose(source, context, (reader) => readFinite(reader, path, expectation, context));
}
