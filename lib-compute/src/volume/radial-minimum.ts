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
  return Float32Array.from(values, (value, i) => value - least[of[i]]);
}
