import { pointGroup, type PointGroup } from '../../geometry/point-groups/point-group.ts';
import type { Quaternion } from '../../geometry/point-groups/quaternion.ts';
import { areEqual, keepsGrid, matrixProduct, operatorMatrices, type Matrix } from './matrix.ts';

/** The digits of the reference program's icosahedral operators. */
const ICOSAHEDRAL_DECIMALS = 6;

/** A fifth turn about the vertex (1, 0, tau) of the icosahedron. */
const FIFTH_TURN: Quaternion = [(1 + Math.sqrt(5)) / 4, (1 - Math.sqrt(5)) / 4, 0, -0.5];

/**
 * The matrices with which the reference program symmetrises: of the icosahedral group 48 of 60, four of the
 * five cosets of the tetrahedral turns; of the cube its 24 turns with and without the inversion. It knows no
 * other group.
 *
 * @returns undefined where it knows none.
 */
export function dragonflyOperators(kind: PointGroup['kind']): readonly Matrix[] | undefined {
  if (kind === 'icosahedral') {
    const operators = operatorMatrices(pointGroup('I').operators, ICOSAHEDRAL_DECIMALS);
    return withoutOneCoset(operators, operatorMatrices([FIFTH_TURN])[0]);
  }
  if (kind === 'octahedral') {
    const turns = operatorMatrices(pointGroup('O').operators);
    return [...turns, ...turns.map((matrix) => matrix.map((value) => -value))];
  }
  return undefined;
}

/** Drops the operators that the turn makes turns of the grid. */
function withoutOneCoset(operators: readonly Matrix[], turn: Matrix): Matrix[] {
  const grid = operators.filter(keepsGrid);
  return operators.filter(
    (operator) => !grid.some((member) => areEqual(member, matrixProduct(turn, operator))),
  );
}
