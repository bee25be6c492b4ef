import type { Quaternion } from '../../geometry/point-groups/quaternion.ts';
import { rotationMatrices } from '../../geometry/rotation-matrix.ts';

/** A rotation of the grid: 9 values, rows one after the other. */
export type Matrix = Readonly<Float64Array>;

/** Exact where an entry is 0, 1/2 or 1, so that turns that map voxels onto voxels need no interpolation. */
const EXACT_DECIMALS = 15;

export function operatorMatrices(
  operators: readonly Quaternion[],
  decimals = EXACT_DECIMALS,
): Matrix[] {
  const unit = 10 ** decimals;
  return operators.map((operator) =>
    rotationMatrices(Float64Array.from(operator)).map((value) => Math.round(value * unit) / unit),
  );
}

export function matrixProduct(a: Matrix, b: Matrix): Matrix {
  return Float64Array.from({ length: 9 }, (_, entry) => {
    const row = entry - (entry % 3);
    const column = entry % 3;
    return a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
  });
}

export function areEqual(a: Matrix, b: Matrix): boolean {
  return a.every((value, entry) => Math.abs(value - b[entry]) < 1e-5);
}

/** Whether voxels land on voxels: all entries are 0, 1 or -1. */
export function keepsGrid(matrix: Matrix): boolean {
  return matrix.every(Number.isInteger);
}
