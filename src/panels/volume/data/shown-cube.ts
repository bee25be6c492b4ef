import { cubeAround } from '@damselfly/compute/volume/cube-around.ts';
import { binnedCube, type BinnedCube } from './binned-cube.ts';

export interface ShownCube extends BinnedCube {
  /** Voxels along an edge of the cube before it was binned. */
  readonly whole: number;
}

/**
 * The cube that is shown of a volume, which lies in its middle. A voxel at the edge of the volume is the mean of what it
 * covers of the volume alone.
 *
 * @param values of a volume of `shape`, x slowest.
 * @param beside what is beside the volume.
 * @param largest edge that is shown; what is larger is binned.
 */
export function shownCube(
  values: ArrayLike<number>,
  shape: readonly [number, number, number],
  beside: number,
  largest: number,
): ShownCube {
  const cube = cubeAround(values, shape, beside);
  const binned = binnedCube(cube, largest);
  const isPadded = shape.some((extent) => extent < cube.size);
  return {
    ...binned,
    ...(binned.binning > 1 && isPadded && { values: ownMeans(binned, cube.size, shape, beside) }),
    whole: cube.size,
  };
}

function ownMeans(
  { values, size, binning }: BinnedCube,
  whole: number,
  shape: readonly [number, number, number],
  beside: number,
): Float64Array {
  const [alongX, alongY, alongZ] = shape.map((extent) => sharesOf(extent, whole, binning));
  const means = Float64Array.from(values);
  for (let x = 0; x < size; x++) {
    for (let y = 0; y < size; y++) {
      const row = (x * size + y) * size;
      const area = alongX[x] * alongY[y];
      for (let z = 0; z < size; z++) {
        const share = area * alongZ[z];
        if (share > 0 && share < 1) {
          means[row + z] = beside + (means[row + z] - beside) / share;
        }
      }
    }
  }
  return means;
}

/** How much of each binned voxel along an axis lies in the volume: 0 to 1, weighed as binning weighs. */
function sharesOf(extent: number, whole: number, binning: number): readonly number[] {
  const begin = Math.floor((whole - extent) / 2);
  let shares = Array.from({ length: whole }, (_, at) => Number(at >= begin && at < begin + extent));
  for (let binned = 1; binned < binning; binned *= 2) {
    const finer = shares;
    shares = Array.from({ length: Math.ceil(finer.length / 2) }, (_, at) => {
      const first = finer[2 * at];
      return (first + (finer.at(2 * at + 1) ?? first)) / 2;
    });
  }
  return shares;
}
