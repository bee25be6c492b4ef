import type { KeptProbabilities } from '../backend.ts';

/**
 * The kept pairs of several engines, frame by frame: as their tomograms follow each other, so do the numbers.
 *
 * @param firsts number of the first tomogram of each engine.
 */
export function joinProbabilities(
  parts: readonly KeptProbabilities[],
  firsts: readonly number[],
): KeptProbabilities {
  const offsets = parts[0].offsets.slice();
  parts.slice(1).forEach((part) => {
    part.offsets.forEach((offset, d) => (offsets[d] += offset));
  });
  const tomograms = new Int32Array(offsets[offsets.length - 1]);
  const values = new Float64Array(tomograms.length);
  const next = offsets.slice();
  parts.forEach((part, share) => {
    for (let d = 0; d + 1 < offsets.length; d++) {
      const [begin, end] = [part.offsets[d], part.offsets[d + 1]];
      const own = part.tomograms.subarray(begin, end);
      tomograms.set(
        own.map((number) => firsts[share] + number),
        next[d],
      );
      values.set(part.values.subarray(begin, end), next[d]);
      next[d] += end - begin;
    }
  });
  return { offsets, tomograms, values };
}
