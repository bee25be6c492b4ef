/**
 * Spread of values, relative to their size, that rounding alone can make: a shell this even has no
 * structure that could agree with anything.
 */
const ROUNDING = 1e-12;

/**
 * Pearson correlation: of the values after subtracting the mean of each list. A list of equal values
 * correlates with nothing and gives 0.
 */
export function correlation(a: Float64Array, b: Float64Array): number {
  const count = a.length;
  let sumA = 0;
  let sumB = 0;
  for (let i = 0; i < count; i++) {
    sumA += a[i];
    sumB += b[i];
  }
  const meanA = sumA / count;
  const meanB = sumB / count;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < count; i++) {
    const x = a[i] - meanA;
    const y = b[i] - meanB;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  const isEven = (squares: number, mean: number): boolean =>
    Math.sqrt(squares / count) <= ROUNDING * Math.abs(mean);
  if (isEven(squaresA, meanA) || isEven(squaresB, meanB)) {
    return 0;
  }
  return product / Math.sqrt(squaresA * squaresB);
}
