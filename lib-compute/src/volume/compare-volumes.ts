import { rotationMatrices } from '../geometry/rotation-matrix.ts';
import { align, type Quaternion } from './align.ts';
import type { CubicGrid } from './cubic-grid.ts';
import { sampleRotated } from './sample-rotated.ts';
import { meanCorrelation, shellCorrelations, shellsOf } from './shells.ts';

/** Shells with fewer speckles can be turned so that any two volumes agree on them. */
const INNERMOST = 3;

/** Shells that decide about the rotation; all would take ten times as long at 213^3. */
const ALIGNED_SHELLS = 16;

/** Enough points to know a correlation to 0.02. */
const MOST_POINTS = 4000;

/** How well two volumes agree once the second lies as the first does. */
export interface VolumeComparison {
  /** Radii of the shells in voxels, and the correlation on each after subtracting its mean. */
  readonly radii: readonly number[];
  readonly correlation: readonly number[];
  /** Mean over the shells, each counting as its number of points. */
  readonly mean: number;
  /** The first at q was compared with the second at `matrix q`, or at its negative. */
  readonly rotation: Quaternion;
  /** Whether the second had to be inverted through its centre: intensities never. */
  readonly isInverted: boolean;
}

/**
 * Compares two volumes whatever their orientations and hands: all rotations are searched, and where the
 * second is not centrosymmetric those of its inversion too. Shells are spheres whose mean is subtracted: what
 * only falls with the radius agrees with nothing.
 *
 * Takes about two seconds at 213^3, twice that where there are two hands.
 */
export function compareVolumes(first: CubicGrid, second: CubicGrid): VolumeComparison {
  const own = { ...compareHand(first, second), isInverted: false };
  if (isCentrosymmetric(second)) {
    return own;
  }
  const other = { ...compareHand(first, inverted(second)), isInverted: true };
  return other.mean > own.mean ? other : own;
}

/** The second volume as it lies over the first; zero where it would come from outside of it. */
export function alignedVolume(
  second: CubicGrid,
  { rotation, isInverted }: Pick<VolumeComparison, 'rotation' | 'isInverted'>,
): Float64Array {
  const hand = isInverted ? inverted(second) : second;
  const { size } = second;
  const centre = (size - 1) / 2;
  const reach = (size - 3) / 2;
  const inside: number[] = [];
  const points: number[] = [];
  for (let voxel = 0; voxel < size ** 3; voxel++) {
    const x = Math.floor(voxel / size ** 2) - centre;
    const y = (Math.floor(voxel / size) % size) - centre;
    const z = (voxel % size) - centre;
    if (x * x + y * y + z * z <= reach * reach) {
      inside.push(voxel);
      points.push(x, y, z);
    }
  }
  const values = new Float64Array(inside.length);
  const matrix = rotationMatrices(Float64Array.from(rotation));
  sampleRotated(hand, Float64Array.from(points), matrix, values);
  const aligned = new Float64Array(size ** 3);
  inside.forEach((voxel, i) => {
    aligned[voxel] = values[i];
  });
  return aligned;
}

function compareHand(first: CubicGrid, second: CubicGrid): Omit<VolumeComparison, 'isInverted'> {
  const largest = (Math.min(first.size, second.size) - 3) / 2;
  const innermost = Math.min(INNERMOST, largest);
  const radii = Array.from({ length: largest - innermost + 1 }, (_, i) => innermost + i);
  const rotation = align(second, first, someOf(radii));
  const shells = shellsOf(first, radii, MOST_POINTS);
  const matrix = rotationMatrices(Float64Array.from(rotation));
  const correlation = shellCorrelations(shells, second, matrix);
  return { radii, correlation, mean: meanCorrelation(shells, correlation), rotation };
}

/** Evenly spread ones. */
function someOf(radii: readonly number[]): number[] {
  const step = Math.max(1, radii.length / ALIGNED_SHELLS);
  return radii.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Around an odd cube's centre voxel, the mate of a voxel is as far from the end as it is from the start. */
function inverted({ size, data }: CubicGrid): CubicGrid {
  return { size, data: data.slice().reverse() };
}

function isCentrosymmetric({ data }: CubicGrid): boolean {
  const last = data.length - 1;
  for (let voxel = 0; voxel <= last - voxel; voxel++) {
    if (data[voxel] !== data[last - voxel]) {
      return false;
    }
  }
  return true;
}
