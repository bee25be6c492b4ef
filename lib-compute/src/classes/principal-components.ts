import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { withSign } from './with-sign.ts';

/** Where samples lie along the directions in which they differ most. */
export interface PrincipalComponents {
  /** For each component, the one with most variance first, the place of each sample. */
  readonly scores: readonly Float64Array[];
  /** The part of the variance that each component has, 0 to 1; 0 where samples do not differ. */
  readonly explained: readonly number[];
}

/** Variances below this part of the largest are rounding. */
const ROUNDING = 1e-12;

/**
 * The principal components of the rows of a matrix, each less its mean over the rows. The sign of a component, which
 * is free, makes the place that is farthest from 0 positive, the first of equal ones.
 *
 * @param matrix row by row.
 * @param components how many; those beyond what rows differ in are 0.
 */
export function principalComponents(
  matrix: Float64Array,
  rows: number,
  components: number,
): PrincipalComponents {
  const none = (): Float64Array => new Float64Array(rows);
  if (rows < 2) {
    return {
      scores: Array.from({ length: components }, none),
      explained: new Array<number>(components).fill(0),
    };
  }
  const centred = Matrix.from1DArray(rows, matrix.length / rows, matrix).center('column');
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    centred.transpose().mmul(centred),
    { assumeSymmetric: true },
  );
  const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const most = Math.max(0, realEigenvalues[order[0]]);
  const all = realEigenvalues.reduce((sum, value) => sum + Math.max(0, value), 0);
  const chosen = order
    .slice(0, components)
    .map((column) => (realEigenvalues[column] > ROUNDING * most ? column : undefined));
  return {
    scores: Array.from({ length: components }, (_, i) => {
      const column = chosen.at(i);
      return column === undefined
        ? none()
        : withSign(
            Float64Array.from(centred.mmul(eigenvectorMatrix.getColumnVector(column)).to1DArray()),
          );
    }),
    explained: Array.from({ length: components }, (_, i) => {
      const column = chosen.at(i);
      return column === undefined ? 0 : realEigenvalues[column] / all;
    }),
  };
}
