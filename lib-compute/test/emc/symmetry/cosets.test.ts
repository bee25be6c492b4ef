import { expect, test } from 'vitest';
import { splitCosets } from '../../../src/emc/symmetry/cosets.ts';
import { areEqual, matrixProduct, operatorMatrices } from '../../../src/emc/symmetry/matrix.ts';
import { pointGroup } from '../../../src/geometry/point-groups/point-group.ts';

test.each([
  ['I', 5, 12],
  ['O', 1, 24],
  ['T', 1, 12],
  ['C3', 3, 1],
  ['C6', 3, 2],
  ['D4', 1, 8],
  ['D6', 3, 4],
])('%s is %d representatives times %d turns of the grid', (name, representatives, gridTurns) => {
  const operators = operatorMatrices(pointGroup(name).operators);
  const cosets = splitCosets(operators);
  expect(cosets.representatives).toHaveLength(representatives);
  expect(cosets.gridTurns).toHaveLength(gridTurns);
  const products = cosets.representatives.flatMap((representative) =>
    cosets.gridTurns.map((turn) => matrixProduct(representative, turn)),
  );
  for (const operator of operators) {
    expect(products.filter((product) => areEqual(product, operator))).toHaveLength(1);
  }
});
