import { rotationList } from '../geometry/rotation-list.ts';
import type { Rotations } from '../geometry/rotations.ts';
import type { EmcOptions } from './options.ts';
import { rotationsToTry } from './symmetry/rotations-to-try.ts';

/**
 * The 600-cell whose edges are divided so often, as far as the particle's symmetry asks for it.
 *
 * @param parity takes the rotations that the reference program takes, where its point group is wrong.
 */
export function rotationsFor(
  divisions: number,
  { point_group: group }: EmcOptions,
  parity: boolean,
): Rotations {
  const rotations = rotationList(divisions);
  return group === undefined ? rotations : rotationsToTry(rotations, group, parity);
}
