import type { ClassLines } from './class-lines.ts';

/**
 * For each pair of classes the largest correlation of a line of one with a line of the other. Two central slices of
 * one intensity share a line, whatever their orientations, so that classes of one particle correlate highly
 * (Zhuang et al. 2022, IUCrJ 9, 204).
 *
 * @param report told the part that is done, 0 to 1, after each class.
 * @returns a symmetric matrix over `lines.numbers`, row by row; 1 on its diagonal.
 */
export function commonLineCorrelations(
  { numbers, radii, directions, values }: ClassLines,
  report: (part: number) => void = () => undefined,
): Float64Array {
  const count = numbers.length;
  const each = directions * radii.length;
  const matrix = new Float64Array(count * count);
  const pairs = (count * (count - 1)) / 2;
  let done = 0;
  for (let i = 0; i < count; i++) {
    matrix[i * count + i] = 1;
    for (let j = i + 1; j < count; j++) {
      const largest = largestProduct(values, i * each, j * each, directions, radii.length);
      matrix[i * count + j] = largest;
      matrix[j * count + i] = largest;
    }
    done += count - 1 - i;
    report(pairs === 0 ? 1 : done / pairs);
  }
  return matrix;
}

/**
 * The largest product of any of `directions` vectors from `a` on with any from `b` on, at most 1. Four at a time:
 * each value is then read once for four products.
 */
function largestProduct(
  values: Float64Array,
  a: number,
  b: number,
  directions: number,
  length: number,
): number {
  let largest = -1;
  const last = b + (directions - 1) * length;
  for (let first = a; first < a + directions * length; first += length) {
    for (let second = b; second <= last; second += 4 * length) {
      // Beyond the last one it is the last one again.
      const second1 = Math.min(second + length, last);
      const second2 = Math.min(second + 2 * length, last);
      const second3 = Math.min(second + 3 * length, last);
      let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
      for (let k = 0; k < length; k++) {
        const value = values[first + k];
        sum0 += value * values[second + k];
        sum1 += value * values[second1 + k];
        sum2 += value * values[second2 + k];
        sum3 += value * values[second3 + k];
      }
      largest = Math.max(largest, sum0, sum1, sum2, sum3);
    }
  }
  // Rounding may lead beyond.
  return Math.min(largest, 1);
}
