import type { StepOptions } from '../../backends/backend.ts';
import { breathe } from '../../breathe.ts';
import { addTurned, type Bounds } from './add-turned.ts';
import type { Matrix } from './matrix.ts';

/** Which part of the volume is looked at and written. */
export interface Extent {
  readonly bounds: Bounds;
  /** Planes along x that are computed. */
  readonly planes: number;
  /** The highest voxel along y and z that is written. */
  readonly last: number;
}

/** Voxels between two looks at the signal: some ten milliseconds of work. */
const VOXELS_PER_BREATH = 2 ** 20;

/** The sum of a volume turned by each of the matrices. */
export async function turnedSum(
  volume: Float64Array,
  size: number,
  matrices: readonly Matrix[],
  { bounds, planes, last }: Extent,
  { signal }: StepOptions,
): Promise<Float64Array> {
  const sum = new Float64Array(volume.length);
  const planesPerBreath = Math.max(1, Math.floor(VOXELS_PER_BREATH / size ** 2));
  for (const matrix of matrices) {
    for (let begin = 0; begin < planes; begin += planesPerBreath) {
      const end = Math.min(begin + planesPerBreath, planes);
      addTurned(sum, volume, size, matrix, bounds, { begin, end, last });
      await breathe();
      signal?.throwIfAborted();
    }
  }
  return sum;
}
