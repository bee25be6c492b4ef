/**
 * The factor that brings `values` nearest to `model`, by least squares: intensities are known up to one.
 *
 * @returns 1 where all values are 0.
 */
export function scaleTo(model: ArrayLike<number>, values: ArrayLike<number>): number {
  let product = 0;
  let square = 0;
  for (let i = 0; i < values.length; i++) {
    product += model[i] * values[i];
    square += values[i] * values[i];
  }
  return square > 0 ? product / square : 1;
}
