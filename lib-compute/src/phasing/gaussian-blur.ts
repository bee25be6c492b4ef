import { axisLines } from '../fft/axis-lines.ts';

/** Beyond so many sigma a Gaussian is below 4e-4 of its height. */
const REACH = 4;

/** A Gaussian blur of a grid that goes on at its other end, as its Fourier transform has it. @param sigma steps. */
export function gaussianBlur(
  values: Float64Array,
  shape: readonly number[],
  sigma: number,
): Float64Array {
  const reach = Math.ceil(REACH * sigma);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let made = values;
  shape.forEach((extent, axis) => {
    const from = made;
    made = new Float64Array(values.length);
    // A line and what goes on at either end of it.
    const line = new Float64Array(extent + 2 * reach);
    for (const { first, stride } of axisLines(shape, axis)) {
      for (let i = 0; i < line.length; i++) {
        const at = (((i - reach) % extent) + extent) % extent;
        line[i] = from[first + at * stride];
      }
      for (let i = 0; i < extent; i++) {
        let sum = 0;
        for (let k = 0; k < weights.length; k++) {
          sum += weights[k] * line[i + k];
        }
        made[first + i * stride] = sum / whole;
      }
    }
  });
  return made;
}
