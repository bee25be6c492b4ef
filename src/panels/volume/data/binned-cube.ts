import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';

export interface BinnedCube {
  /** x slowest. */
  readonly values: ArrayLike<number>;
  /** Voxels along an edge. */
  readonly size: number;
  /** Voxels of the whole cube along one of these. */
  readonly binning: number;
}

/** A cube of at most `largest` voxels along an edge: itself, or binned by 2 as often as that takes. */
export function binnedCube(
  { values, size }: Omit<BinnedCube, 'binning'>,
  largest: number,
): BinnedCube {
  let cube: BinnedCube = { values, size, binning: 1 };
  while (cube.size > largest) {
    cube = {
      values: binVolume(cube.values, cube.size),
      size: Math.ceil(cube.size / 2),
      binning: 2 * cube.binning,
    };
  }
  return cube;
}
