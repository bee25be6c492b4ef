import type { EmcProblem, Tomograms } from './emc-problem.ts';

/** Some tomograms of a list. */
export interface TomogramShare {
  readonly tomograms: Tomograms;
  /** Number of the first of them in the whole list. */
  readonly first: number;
}

/** The run of neighbouring tomograms that one of `size` ranks or devices tries; all together try each once. */
export function tomogramShare(tomograms: Tomograms, rank: number, size: number): TomogramShare {
  const first = Math.floor((tomograms.count * rank) / size);
  const end = Math.floor((tomograms.count * (rank + 1)) / size);
  return {
    first,
    tomograms: {
      count: end - first,
      matrices: tomograms.matrices.subarray(9 * first, 9 * end),
      weights: tomograms.weights.subarray(first, end),
      models: tomograms.models.subarray(first, end),
    },
  };
}

/** The problem of who tries these tomograms alone. */
export function problemOfShare(
  problem: EmcProblem,
  { tomograms, first }: TomogramShare,
): EmcProblem {
  const { candidates } = problem;
  return {
    ...problem,
    tomograms,
    ...(candidates && {
      candidates: {
        ...candidates,
        places: candidates.places.subarray(first, first + tomograms.count),
      },
    }),
  };
}
