import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { VolumeFile } from '../../format.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { hasDataset, readOne } from '../../hdf5/read-checked.ts';
import { knownVoxels } from '../../known-voxels.ts';
import { cxiBeside, METRES_PER_ANGSTROM } from './cxi-content.ts';
import { VOXEL_SIZE } from './volume-content.ts';

/**
 * The edges of a voxel, as Damselfly writes them, or of CXI's size of the whole.
 *
 * @param extents along x, y and z.
 */
export async function volumeVoxels(
  reader: Hdf5Reader,
  path: string,
  extents: readonly number[],
  options: IoOptions,
): Promise<Pick<VolumeFile, 'voxelSize' | 'voxelEdges'>> {
  if (hasDataset(reader, VOXEL_SIZE)) {
    return { voxelSize: await readOne(reader, VOXEL_SIZE, options) };
  }
  const size = cxiBeside(path, 'image_size');
  if (size !== undefined && hasDataset(reader, size)) {
    const sizes = await reader.numbers(size, undefined, options);
    return knownVoxels(
      extents.map((extent, axis) => Number(sizes[axis]) / extent / METRES_PER_ANGSTROM),
    );
  }
  return {};
}
