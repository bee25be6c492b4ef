import type { Candidates, Tomograms } from '../emc-problem.ts';
import { NO_PAIR } from './kernels/photon-sum.ts';
import { FACTS_STRIDE } from './kernels/tomogram-facts.ts';
import { highPart, MATRIX_BITS } from './pack-pixels.ts';
import type { FrameRange } from './photon-rows.ts';

/** Float32 values that an orientation takes (kernels/place.ts). */
export const ORIENTATION_STRIDE = 24;

/**
 * Orientations as kernels/place.ts reads them: three rows of the high parts, three of the low ones.
 *
 * @param numbers tomogram numbers; -1 fills up, with the orientation before it.
 */
export function packOrientations(
  { matrices }: Tomograms,
  numbers: ArrayLike<number>,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(ORIENTATION_STRIDE * numbers.length);
  let source = 0;
  for (let place = 0; place < numbers.length; place++) {
    source = numbers[place] >= 0 ? numbers[place] : source;
    for (let axis = 0; axis < 3; axis++) {
      const row = Array.from(matrices.subarray(9 * source + 3 * axis, 9 * source + 3 * axis + 3));
      const high = row.map((value) => highPart(value, 2 ** -MATRIX_BITS));
      const begin = ORIENTATION_STRIDE * place + 4 * axis;
      packed.set(high, begin);
      packed.set(
        row.map((value, k) => value - high[k]),
        begin + ORIENTATION_STRIDE / 2,
      );
    }
  }
  return packed;
}

/**
 * Weight, number and place among the candidates of each place, as kernels/tomogram-facts.ts says; the rest is 0.
 *
 * @param leftOut 1 for each model whose tomograms are nobody's.
 */
export function packFacts(
  { weights, models }: Tomograms,
  candidates: Candidates | undefined,
  numbers: Int32Array,
  leftOut?: Uint8Array,
): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(FACTS_STRIDE * numbers.length);
  const logWeights = new Float32Array(packed.buffer);
  numbers.forEach((number, place) => {
    const isTomogram = number >= 0;
    logWeights[FACTS_STRIDE * place] =
      isTomogram && leftOut?.[models[number]] !== 1
        ? Math.max(Math.log(weights[number]), NO_PAIR)
        : NO_PAIR;
    packed[FACTS_STRIDE * place + 1] = number;
    packed[FACTS_STRIDE * place + 2] = isTomogram
      ? candidates
        ? candidates.places[number]
        : number
      : 0;
  });
  return packed;
}

/** For each of some frames a bit per place that it may look at, in words of 32. */
export function packCandidates(
  { placeCount, offsets, framePlaces }: Candidates,
  { first, count }: FrameRange,
): Uint32Array<ArrayBuffer> {
  const words = candidateWords(placeCount);
  const bits = new Uint32Array(words * count);
  for (let row = 0; row < count; row++) {
    for (let i = offsets[first + row]; i < offsets[first + row + 1]; i++) {
      bits[row * words + (framePlaces[i] >>> 5)] |= 1 << (framePlaces[i] & 31);
    }
  }
  return bits;
}

/** Words per frame of `packCandidates`. */
export function candidateWords(placeCount: number): number {
  return Math.ceil(placeCount / 32);
}
