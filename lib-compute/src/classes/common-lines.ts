import { classLines, type LineSampling } from './class-lines.ts';
import { commonLineCorrelations } from './common-line-correlations.ts';
import { principalComponents, type PrincipalComponents } from './principal-components.ts';

/** How alike classes are by their common lines, and where that lays them out. */
export interface CommonLines extends PrincipalComponents {
  readonly sampling: LineSampling;
  /** The classes that the matrix is of, ascending. */
  readonly numbers: readonly number[];
  /** Classes that are left out because they hold nothing that could be compared. */
  readonly empty: readonly number[];
  /** Classes that are left out because some of their values are not finite. */
  readonly notFinite: readonly number[];
  /** Common-line correlations, -1 to 1, row by row; 1 on the diagonal. */
  readonly matrix: Float64Array;
}

/** As Dragonfly has them. */
const COMPONENTS = 3;

/**
 * Common-line PCA: the matrix of common-line correlations, and the principal components of its rows.
 *
 * @param values planes one after the other, each size^2 row by row.
 * @param report told the part that is done, 0 to 1.
 * @throws Input where no line is left to be compared.
 */
export function commonLines(
  values: ArrayLike<number>,
  size: number,
  sampling: LineSampling,
  report?: (part: number) => void,
): CommonLines {
  const lines = classLines(values, size, sampling);
  const matrix = commonLineCorrelations(lines, report);
  const { numbers, empty, notFinite } = lines;
  return {
    sampling,
    numbers,
    empty,
    notFinite,
    matrix,
    ...principalComponents(matrix, numbers.length, COMPONENTS),
  };
}
