import type { Volume } from '../../../volume/volume.ts';
import type { Hdf5Content } from '../../hdf5/hdf5-content.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';

/** Beside the volume: the edge of a voxel in angstrom. */
export const VOXEL_SIZE = 'voxel_size';

/** A volume as `/intens`, float64, which Dragonfly takes as a start model (spec/emc.md 2.4). */
export function volumeContent({ shape, data, voxelSize }: Volume): Hdf5Content {
  return {
    numbers: [
      { path: 'intens', shape, values: toFloat64(data) },
      ...(voxelSize === undefined
        ? []
        : [{ path: VOXEL_SIZE, shape: [], values: Float64Array.of(voxelSize) }]),
    ],
  };
}
