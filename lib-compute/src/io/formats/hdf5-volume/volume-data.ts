import type { Volume } from '../../../volume/volume.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Hdf5Reader, NumericArray } from '../../hdf5/hdf5-reader.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';

/** The values of a volume's dataset, block by block. */
export async function* volumeBlocks(
  reader: Hdf5Reader,
  path: string,
  options?: IoOptions,
): AsyncGenerator<Volume['data']> {
  for await (const values of reader.blocks(path, options)) {
    yield volumeData(values);
  }
}

/** The values in a type that volumes have, without loss below 2^53. */
export function volumeData(values: NumericArray): Volume['data'] {
  if (values instanceof Uint8Array) {
    return Int16Array.from(values);
  }
  return values instanceof Uint32Array ||
    values instanceof BigInt64Array ||
    values instanceof BigUint64Array
    ? toFloat64(values)
    : values;
}
