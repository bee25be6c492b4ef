import { fromCentred, oppositePlaces } from './centred-grid.ts';
import type { PreparedIntensity } from './prepare-intensity.ts';

/** What a density must agree with in Fourier space, in the order of its transform. */
export interface MeasuredAmplitudes {
  /** Extents, slowest first. */
  readonly shape: readonly number[];
  /** The square root of the intensity; 0 where nothing was measured. */
  readonly values: Float64Array;
  /** 1 for each value that was measured. */
  readonly isMeasured: Uint8Array;
  /** The sum of the squares of the measured ones. */
  readonly power: number;
}

/**
 * Amplitudes of an intensity. A real density has the same intensity on both sides of the centre (Friedel's law): the
 * mean of both is taken, or the one that was measured.
 */
export function measuredAmplitudes({
  shape,
  values,
  isMeasured,
}: PreparedIntensity): MeasuredAmplitudes {
  const intensity = fromCentred(values, shape);
  const known = fromCentred(isMeasured, shape);
  const opposite = oppositePlaces(shape);
  const made = new Float64Array(values.length);
  const measured = new Uint8Array(values.length);
  let power = 0;
  for (let i = 0; i < made.length; i++) {
    const j = opposite[i];
    const count = known[i] + known[j];
    if (count > 0) {
      const mean = (known[i] * intensity[i] + known[j] * intensity[j]) / count;
      made[i] = Math.sqrt(Math.max(0, mean));
      measured[i] = 1;
      power += made[i] ** 2;
    }
  }
  return { shape, values: made, isMeasured: measured, power };
}
