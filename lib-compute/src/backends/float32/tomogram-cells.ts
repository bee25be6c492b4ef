import { quaternionOf } from '../../geometry/rotation-matrix.ts';
import type { Tomograms } from '../emc-problem.ts';
import { compactOrder } from './compact-order.ts';

/** Values of a rotation matrix. */
const MATRIX = 9;

/**
 * Tomograms of one model in neighbouring orientations, up to `size` together; model after model, in which only the last
 * may hold fewer.
 *
 * @param numbers of the tomograms to be put in cells.
 */
export function tomogramCells(
  { matrices, models }: Tomograms,
  numbers: Iterable<number>,
  size: number,
): Uint32Array[] {
  const ofModels = new Map<number, number[]>();
  for (const number of numbers) {
    const members = ofModels.get(models[number]) ?? [];
    members.push(number);
    ofModels.set(models[number], members);
  }
  return [...ofModels.values()].flatMap((members) => {
    const quaternions = members.map((number) =>
      quaternionOf(matrices.subarray(MATRIX * number, MATRIX * (number + 1))),
    );
    // q and -q are the same rotation: the hemisphere q0 >= 0 has every neighbour once, but for its rim.
    const axes = [0, 1, 2, 3].map((axis) => Float64Array.from(quaternions, (q) => q[axis]));
    const order = compactOrder(axes, size).map((place) => members[place]);
    return Array.from({ length: Math.ceil(order.length / size) }, (_, cell) =>
      order.subarray(size * cell, size * (cell + 1)),
    );
  });
}
