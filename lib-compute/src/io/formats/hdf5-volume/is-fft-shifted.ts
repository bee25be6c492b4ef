import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { isNumeric, readOne } from '../../hdf5/read-checked.ts';
import { cxiBeside } from './cxi-content.ts';

/** Whether CXI says of an image, and so of its mask, that its middle is at its first voxel. */
export async function isFftShifted(
  reader: Hdf5Reader,
  path: string,
  options: IoOptions,
): Promise<boolean> {
  const place = cxiBeside(path, 'is_fft_shifted');
  const info = reader.datasets.find((dataset) => dataset.path === place);
  return info !== undefined && isNumeric(info) && (await readOne(reader, info.path, options)) !== 0;
}
