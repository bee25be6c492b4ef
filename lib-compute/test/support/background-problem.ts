import type { EmcProblem } from '../../src/backends/emc-problem.ts';
import { randomNumbers, randomProblem, type ProblemShape } from './random-problem.ts';

/** A random problem over a background that is zero in some pixels and some frames. */
export function problemOverBackground(shape: ProblemShape): EmcProblem {
  const problem = randomProblem(shape);
  const random = randomNumbers(11);
  const values = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => Math.max(0, random() - 0.1));
  return {
    ...problem,
    background: {
      perPixel: values(problem.pixels.count),
      strength: values(problem.photons.frameCount),
      meanPhotons: values(problem.pixels.count),
      meanPerPixel: 0.4,
    },
  };
}
