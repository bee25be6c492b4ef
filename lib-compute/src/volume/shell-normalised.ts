import type { RadialShells } from './radial-shells.ts';

/**
 * Values in units of the mean magnitude of their shell, so that weak speckles far out are as bright as those
 * near the centre: a diffracted intensity falls with q by orders of magnitude, its contrast within a shell
 * does not. Zeros, where nothing was measured, count for no mean: of a shell that is hardly filled they would make the rest too bright.
 *
 * @param values one for each place in a shell.
 */
export function shellNormalised(
  values: Float32Array,
  { of, count }: RadialShells,
): Float32Array<ArrayBuffer> {
  const sums = new Float64Array(count);
  const places = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    sums[of[i]] += Math.abs(values[i]);
    places[of[i]] += values[i] === 0 ? 0 : 1;
  }
  const factors = sums.map((sum, shell) => (sum > 0 ? places[shell] / sum : 0));
  const normalised = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    normalised[i] = values[i] * factors[of[i]];
  }
  return normalised;
}
