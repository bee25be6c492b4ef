import { areEqual, keepsGrid, matrixProduct, type Matrix } from './matrix.ts';

/** A group of rotations as products of two factors: a representative after a turn that keeps the grid. */
export interface Cosets {
  readonly representatives: readonly Matrix[];
  readonly gridTurns: readonly Matrix[];
}

/**
 * Splits a group so that few of its operators need interpolation. Turns that keep the grid also map
 * trilinear interpolation onto itself, so that the sum over the group is the sum over the grid's turns of the
 * sum over the representatives, exactly: for the icosahedral group 5 interpolated volumes instead of 60.
 */
export function splitCosets(operators: readonly Matrix[]): Cosets {
  const gridTurns = operators.filter(keepsGrid);
  const representatives: Matrix[] = [];
  let rest = operators;
  while (rest.length > 0) {
    const [representative] = rest;
    const coset = gridTurns.map((turn) => matrixProduct(representative, turn));
    representatives.push(representative);
    rest = rest.filter((operator) => !coset.some((member) => areEqual(member, operator)));
  }
  return { representatives, gridTurns };
}
