import type { ComplexVolume } from '../../../volume/volume.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import { complexInput } from '../../complex-input.ts';
import type { VolumeFile } from '../../format.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { volumeData } from './volume-data.ts';

/** A dataset of complex numbers as a volume file that is yet to be closed. */
export function complexFile(
  reader: Hdf5Reader,
  { path, shape, dtype }: Hdf5DatasetInfo,
  known: Pick<VolumeFile, 'voxelSize' | 'voxelEdges' | 'space' | 'hdf5'>,
): Omit<VolumeFile, 'close'> {
  const readHalves = async (
    options?: IoOptions,
  ): Promise<Pick<ComplexVolume, 'real' | 'imaginary'>> => {
    const pairs = volumeData(await reader.complex(path, options));
    const voxels = pairs.length / 2;
    const [real, imaginary] = [new Float32Array(voxels), new Float32Array(voxels)];
    for (let i = 0; i < voxels; i++) {
      real[i] = pairs[2 * i];
      imaginary[i] = pairs[2 * i + 1];
    }
    return { real, imaginary };
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
      ...(known.voxelSize !== undefined && { voxelSize: known.voxelSize }),
    }),
    async *blocks(options) {
      yield volumeData(await reader.complex(path, options));
    },
  };
}
