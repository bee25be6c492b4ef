import { expect, test } from 'vitest';
import { dragonflyOperators } from '../../../src/emc/symmetry/dragonfly-operators.ts';
import { areEqual, matrixProduct, operatorMatrices } from '../../../src/emc/symmetry/matrix.ts';
import { pointGroup } from '../../../src/geometry/point-groups/point-group.ts';

test('of the icosahedral operators one coset of the tetrahedral ones is missing', () => {
  const known = dragonflyOperators('icosahedral') ?? [];
  const missing = operatorMatrices(pointGroup('I').operators).filter(
    (operator) => !known.some((other) => areEqual(other, operator)),
  );
  expect(known).toHaveLength(48);
  expect(missing).toHaveLength(12);
  // The operator that stands at place 48, counted from 0, in the reference program's list.
  const first = Float64Array.of(
    ...[0.5, 0.809017, 0.309017],
    ...[-0.809017, 0.309017, 0.5],
    ...[0.309017, -0.5, 0.809017],
  );
  for (const turn of operatorMatrices(pointGroup('T').operators)) {
    const member = matrixProduct(first, turn);
    expect(missing.some((operator) => areEqual(operator, member))).toBe(true);
  }
});

test('the cube has its turns with and without the inversion', () => {
  const known = dragonflyOperators('octahedral') ?? [];
  expect(new Set(known.map((matrix) => Array.from(matrix, (value) => value + 0).join())).size).toBe(
    48,
  );
});

test('there is no other group', () => {
  expect(dragonflyOperators('tetrahedral')).toBeUndefined();
  expect(dragonflyOperators('cyclic')).toBeUndefined();
});
