import type { ComplexVolume } from '../../../volume/volume.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import { complexInput } from '../../complex-input.ts';
import type { VolumeFile } from '../../format.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';

/** A dataset of complex numbers as a volume file that is yet to be closed. */
export function complexFile(
  reader: Hdf5Reader,
  { path, shape, dtype }: Hdf5DatasetInfo,
  known: Pick<VolumeFile, 'voxelSize'>,
): Omit<VolumeFile, 'close'> {
  const readHalves = async (
    options?: IoOptions,
  ): Promise<Pick<ComplexVolume, 'real' | 'imaginary'>> => {
    const pairs = await reader.complex(path, options);
    const half = (first: 0 | 1): Float32Array =>
      Float32Array.from({ length: pairs.length / 2 }, (_, i) => Number(pairs[2 * i + first]));
    return { real: half(0), imaginary: half(1) };
  };
  return {
    kind: 'volume-file',
    shape,
    dtype,
    ...known,
    read: () => Promise.reject(complexInput(reader.name)),
    readComplex: async (options) => ({
      kind: 'complex-volume',
      shape,
      ...(await readHalves(options)),
      ...known,
    }),
    async *blocks(options) {
      const { real, imaginary } = await readHalves(options);
      yield real;
      yield imaginary;
    },
  };
}
