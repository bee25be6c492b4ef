import type { EmcProblem } from '../../src/backends/emc-problem.ts';
import { frameTomograms, type FrameTomograms, type Search } from '../../src/backends/search.ts';
import { randomNumbers } from './random-problem.ts';

/** A search among every fourth tomogram, and up to five of its own for each frame, but the first. */
export function randomSearch({ photons, tomograms }: EmcProblem, reach: number): Search {
  const random = randomNumbers(11);
  const own = Array.from({ length: photons.frameCount }, (_, d) =>
    Array.from({ length: d === 0 ? 0 : 5 }, () => Math.floor(random() * tomograms.count)),
  );
  const numbers = Array.from({ length: tomograms.count }, (_, r) => r);
  return {
    reach: new Float64Array(photons.frameCount).fill(reach),
    among: {
      shared: Int32Array.from(numbers.filter((r) => r % 4 === 1 || r === 0)),
      own: frameTomograms(own.map((list) => [...new Set(list)].sort((a, b) => a - b))),
    },
  };
}

/** The same pairs as a refinement has them, which every engine computes in another way. */
export function asCandidates(problem: EmcProblem, { among }: Search): EmcProblem {
  const { count } = problem.tomograms;
  const numbers = Array.from({ length: count }, (_, r) => r);
  const shared = among ? [...among.shared] : numbers;
  const lists = Array.from({ length: problem.photons.frameCount }, (_, d) => {
    const own = among ? listOf(among.own, d) : [];
    return numbers.filter((r) => shared.includes(r) || own.includes(r));
  });
  const { offsets, tomograms } = frameTomograms(lists);
  return {
    ...problem,
    candidates: {
      placeCount: count,
      places: Int32Array.from(numbers),
      offsets,
      framePlaces: tomograms,
    },
  };
}

/** The tomograms of a frame. */
export function listOf({ offsets, tomograms }: FrameTomograms, d: number): number[] {
  return [...tomograms.subarray(offsets[d], offsets[d + 1])];
}
