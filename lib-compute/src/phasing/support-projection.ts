import { gaussianBlur } from './gaussian-blur.ts';

/** The highest `count` of the values, of equal ones the first: 1 for each, else 0. Those that are NaN are none. */
export function highestOf(values: Float64Array, count: number): Uint8Array {
  const highest = new Uint8Array(values.length);
  const most = Math.min(count, values.length);
  if (most > 0) {
    const limit = values.slice().sort()[values.length - most];
    let left = most;
    for (let i = 0; i < values.length; i++) {
      if (values[i] > limit) {
        highest[i] = 1;
        left--;
      }
    }
    for (let i = 0; left > 0 && i < values.length; i++) {
      if (values[i] === limit) {
        highest[i] = 1;
        left--;
      }
    }
  }
  return highest;
}

/** Where a density is after a blur: its highest `count` voxels. @param sigma of the blur, voxels; 0 does without. */
export function supportOf(
  density: Float64Array,
  shape: readonly number[],
  count: number,
  sigma: number,
): Uint8Array {
  return highestOf(sigma > 0 ? gaussianBlur(density, shape, sigma) : density, count);
}

/** P_S: the nearest density that is 0 outside of its support and, where that is asked for, negative nowhere. */
export function projectOnSupport(
  density: Float64Array,
  support: Uint8Array,
  isPositive: boolean,
): Float64Array<ArrayBuffer> {
  const made = new Float64Array(density.length);
  for (let i = 0; i < made.length; i++) {
    made[i] = support[i] === 0 || (isPositive && density[i] < 0) ? 0 : density[i];
  }
  return made;
}
