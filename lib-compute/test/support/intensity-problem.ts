import type { EmcProblem } from '../../src/backends/emc-problem.ts';
import { intensitiesOf } from '../../src/photons/intensities.ts';
import { randomNumbers, randomProblem, type ProblemShape } from './random-problem.ts';

/** A random problem whose frames hold intensities, some of them negative and some exactly 0. */
export function intensityProblem(shape: ProblemShape, sigma: number): EmcProblem {
  const problem = randomProblem(shape);
  const random = randomNumbers(12);
  const frames = Array.from({ length: shape.frames }, () =>
    Float64Array.from({ length: shape.pixels }, () => (random() < 0.1 ? 0 : 2 * random() - 0.3)),
  );
  return { ...problem, photons: intensitiesOf(frames, shape.pixels), gaussian: { sigma } };
}
