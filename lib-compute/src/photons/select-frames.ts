import { inputError } from '../errors.ts';
import type { SparseFrames, SparsePhotons } from './sparse-photons.ts';

/**
 * The frames of these numbers, in this order; a number may occur several times.
 *
 * @throws Input when a frame does not exist.
 */
export function selectFrames(photons: SparsePhotons, frames: ArrayLike<number>): SparsePhotons;
export function selectFrames(photons: SparseFrames, frames: ArrayLike<number>): SparseFrames;
export function selectFrames(photons: SparseFrames, frames: ArrayLike<number>): SparseFrames {
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
  const multiCount = multiOffsets[numbers.length];
  const isReal = photons.counts instanceof Float64Array;
  const counts = isReal ? new Float64Array(multiCount) : new Uint32Array(multiCount);
  const ofOnes = { numbers, from: photons.onesOffsets, to: onesOffsets };
  const ofMulti = { numbers, from: photons.multiOffsets, to: multiOffsets };
  return {
    frameCount: numbers.length,
    pixelCount,
    onesOffsets,
    ones: gather(photons.ones, new Uint32Array(onesOffsets[numbers.length]), ofOnes),
    multiOffsets,
    multi: gather(photons.multi, new Uint32Array(multiCount), ofMulti),
    counts: gather(photons.counts, counts, ofMulti),
  };
}

function offsetsOf(offsets: Uint32Array, frames: readonly number[]): Uint32Array {
  const selected = new Uint32Array(frames.length + 1);
  frames.forEach((frame, place) => {
    selected[place + 1] = selected[place] + offsets[frame + 1] - offsets[frame];
  });
  return selected;
}

/** Where the lists of frames lie, and where those of the selected ones go. */
interface Lists {
  readonly numbers: readonly number[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function gather<Values extends SparseFrames['counts']>(
  values: SparseFrames['counts'],
  selected: Values,
  { numbers, from, to }: Lists,
): Values {
  numbers.forEach((frame, place) => {
    selected.set(values.subarray(from[frame], from[frame + 1]), to[place]);
  });
  return selected;
}
