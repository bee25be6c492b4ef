import { inputError } from '../errors.ts';
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
 *
 * @throws Input where it is 0 everywhere: any density of nothing would fit it perfectly.
 */
export function measuredAmplitudes({
  shape,
  values,
  isMeasured,
  preparation,
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
  if (power === 0) {
    const { leastRadius, mostRadius, kernel } = preparation;
    throw inputError({
      what: `The intensity from radius ${leastRadius} to ${mostRadius} less its background (kernel ${kernel})`,
      expected: 'above 0 somewhere',
      found: '0 everywhere; take wider radii, a wider kernel or none, or another class',
    });
  }
  return { shape, values: made, isMeasured: measured, power };
}
