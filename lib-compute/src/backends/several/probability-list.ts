import type { KeptProbabilities } from '../backend.ts';
import type { ProbabilityList } from '../join-probabilities.ts';

/** The kept pairs of an engine whose tomograms are numbered from `first` on among those of all. */
export function probabilityList(
  { offsets, tomograms, values }: KeptProbabilities,
  first: number,
): ProbabilityList {
  const frames = new Int32Array(tomograms.length);
  for (let d = 0; d + 1 < offsets.length; d++) {
    frames.fill(d, offsets[d], offsets[d + 1]);
  }
  return { frames, tomograms: tomograms.map((number) => first + number), values };
}
