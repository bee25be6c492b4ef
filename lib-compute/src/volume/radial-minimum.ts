import type { RadialShells } from './radial-shells.ts';

/**
 * Values less the least of their shell: what lies evenly over all directions, as a background does, is gone.
 *
 * @param values one for each place in a shell.
 */
export function withoutRadialMinimum(
  values: Float32Array,
  { of, count }: RadialShells,
): Float32Array<ArrayBuffer> {
  const least = new Float32Array(count).fill(Infinity);
  for (let i = 0; i < values.length; i++) {
    least[of[i]] = Math.min(least[of[i]], values[i]);
  }
  const above = new Float32Array(values.length);
  for (let i = 0; i < above.length; i++) {
    above[i] = values[i] - least[of[i]];
  }
  return above;
}
