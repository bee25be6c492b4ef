import { inputError } from '../errors.ts';
import type { Volume } from './volume.ts';

/** A cube of voxels, x slowest; the centre voxel `(size - 1) / 2` is the origin. */
export interface CubicGrid {
  /** Edge in voxels, odd. */
  readonly size: number;
  readonly data: Volume['data'];
}

/**
 * The one mode of a volume as a cube with a centre voxel.
 *
 * @param what how the message calls the volume: `the reconstruction`.
 * @throws Input when the volume is no cube of odd edge, holds several modes or values that are not finite.
 */
export function cubicGrid(volume: Volume, what: string): CubicGrid {
  const { shape, data } = volume;
  const edges = shape.length === 4 && shape[0] === 1 ? shape.slice(1) : shape;
  const size = edges[0];
  if (edges.length !== 3 || edges.some((edge) => edge !== size) || size % 2 === 0) {
    throw inputError({
      what: `The shape of ${what}`,
      expected: 'one cube of an odd number of voxels',
      found: shape.join(' x '),
    });
  }
  if (data.length !== size ** 3 || !data.every(Number.isFinite)) {
    throw inputError({
      what: `The data of ${what}`,
      expected: `${size ** 3} finite values`,
      found: data.length === size ** 3 ? 'not finite in places' : `${data.length} values`,
    });
  }
  return { size, data };
}
