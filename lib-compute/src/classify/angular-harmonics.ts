import { LineTransform } from '../fft/line-transform.ts';

/** Harmonics of a ring that are kept: those of higher order are noise at the photons of a frame, and Dragonfly keeps as many. */
const MOST_HARMONICS = 9;

/** How many harmonics a ring of so many directions has that are not those of others mirrored. */
export function harmonicCount(directions: number): number {
  return Math.min(MOST_HARMONICS, Math.floor(directions / 2));
}

/**
 * The angular correlation of each ring, by its Fourier transform: |X[1]|, |X[2]| and so on of the ring less its mean,
 * whose squares are the transform of the correlation of the ring with itself (Wiener and Khinchin). They are the same
 * however the pattern is turned about the beam. Bins without pixels count as the mean of their ring.
 *
 * @param normalises each ring has the length 1, so that all count alike whatever their intensity; a ring of one value
 *   stays 0.
 */
export class AngularHarmonics {
  readonly #directions: number;
  readonly #transform: LineTransform;

  constructor(directions: number) {
    this.#directions = directions;
    this.#transform = new LineTransform(directions);
  }

  /**
   * @param polar means of the bins, directions fastest.
   * @param pixelCounts how many pixels each bin joins.
   * @returns `harmonicCount` values for each ring.
   */
  of(polar: Float64Array, pixelCounts: Uint32Array, normalises: boolean): Float64Array {
    const directions = this.#directions;
    const kept = harmonicCount(directions);
    const rings = polar.length / directions;
    const harmonics = new Float64Array(rings * kept);
    const line = new Float64Array(2 * directions);
    for (let ring = 0; ring < rings; ring++) {
      const first = ring * directions;
      const length = withoutMean(polar, pixelCounts, first, directions, line);
      if (length === 0) {
        continue;
      }
      this.#transform.apply(line, 0, 1, false);
      for (let order = 1; order <= kept; order++) {
        const size = Math.hypot(line[2 * order], line[2 * order + 1]);
        harmonics[ring * kept + order - 1] = normalises ? size / length : size;
      }
    }
    return harmonics;
  }
}

/** Differences that are rounding, beside the values of a ring. */
const ROUNDING = 1e-12;

/** Writes a ring less the mean of its bins that have pixels. @returns its length, 0 where all are one value. */
function withoutMean(
  polar: Float64Array,
  pixelCounts: Uint32Array,
  first: number,
  count: number,
  line: Float64Array,
): number {
  let [sum, filled, most] = [0, 0, 0];
  for (let bin = first; bin < first + count; bin++) {
    if (pixelCounts[bin] > 0) {
      sum += polar[bin];
      filled += 1;
      most = Math.max(most, Math.abs(polar[bin]));
    }
  }
  const mean = filled === 0 ? 0 : sum / filled;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const value = pixelCounts[first + i] > 0 ? polar[first + i] - mean : 0;
    line[2 * i] = value;
    line[2 * i + 1] = 0;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  return length > ROUNDING * most ? length : 0;
}
