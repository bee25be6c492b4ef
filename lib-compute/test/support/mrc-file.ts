import { memorySource } from '../../src/io/byte-source/memory-source.ts';
import type { VolumeFile } from '../../src/io/format.ts';
import { mrc } from '../../src/io/formats/mrc/mrc.ts';
import type { Volume } from '../../src/volume/volume.ts';
import { noHdf5 } from './open-bytes.ts';

/** Opens the bytes of a map. */
export const openMrc = (bytes: Uint8Array): Promise<VolumeFile> =>
  mrc.open(memorySource(bytes, 'map.mrc'), noHdf5);

/** The value of a voxel. */
export const voxelAt = ({ shape, data }: Volume, x: number, y: number, z: number): number =>
  data[(x * shape[1] + y) * shape[2] + z];
