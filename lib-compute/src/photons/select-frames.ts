import { inputError } from '../errors.ts';
import type { SparsePhotons } from './sparse-photons.ts';

/**
 * The frames of these numbers, in this order; a number may occur several times.
 *
 * @throws Input when a frame does not exist.
 */
export function selectFrames(photons: SparsePhotons, frames: ArrayLike<number>): SparsePhotons {
  const { frameCount, pixelCount } = photons;
  const numbers = Array.from(frames);
  for (const number of numbers) {
    if (!(Number.isInteger(number) && number >= 0 && number < frameCount)) {
      throw inputError({
        what: 'A frame number',
        expected: `a whole number from 0 to ${frameCount - 1}`,
        found: String(number),
      });
    }
  }
  const onesOffsets = offsetsOf(photons.onesOffsets, numbers);
  const multiOffsets = offsetsOf(photons.multiOffsets, numbers);
  return {
    frameCount: numbers.length,
    pixelCount,
    onesOffsets,
    ones: gather(photons.ones, photons.onesOffsets, numbers, onesOffsets),
    multiOffsets,
    multi: gather(photons.multi, photons.multiOffsets, numbers, multiOffsets),
    counts: gather(photons.counts, photons.multiOffsets, numbers, multiOffsets),
  };
}

function offsetsOf(offsets: Uint32Array, frames: readonly number[]): Uint32Array {
  const selected = new Uint32Array(frames.length + 1);
  frames.forEach((frame, place) => {
    selected[place + 1] = selected[place] + offsets[frame + 1] - offsets[frame];
  });
  return selected;
}

function gather(
  values: Uint32Array,
  offsets: Uint32Array,
  frames: readonly number[],
  selectedOffsets: Uint32Array,
): Uint32Array {
  const selected = new Uint32Array(selectedOffsets[frames.length]);
  frames.forEach((frame, place) => {
    selected.set(values.subarray(offsets[frame], offsets[frame + 1]), selectedOffsets[place]);
  });
  return selected;
}
