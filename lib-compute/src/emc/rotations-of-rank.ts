import type { Rotations } from '../geometry/rotations.ts';

/**
 * The run of neighbouring rotations that one rank of a job tries; all ranks together try each once.
 *
 * @returns the rotations and the number of the first of them in the whole list.
 */
export function rotationsOfRank(
  rotations: Rotations,
  rank: number,
  size: number,
): { rotations: Rotations; first: number } {
  const first = Math.floor((rotations.count * rank) / size);
  const end = Math.floor((rotations.count * (rank + 1)) / size);
  return {
    first,
    rotations: {
      count: end - first,
      quaternions: rotations.quaternions.subarray(4 * first, 4 * end),
      weights: rotations.weights.subarray(first, end),
    },
  };
}
