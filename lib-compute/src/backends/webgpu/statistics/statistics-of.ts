import type { EmcProblem } from '../../emc-problem.ts';
import { gaussian } from './gaussian.ts';
import { overBackground } from './over-background.ts';
import { poisson } from './poisson.ts';
import type { Statistics } from './statistics.ts';

export function statisticsOf(problem: EmcProblem): Statistics {
  if (problem.background) {
    return overBackground(problem.background);
  }
  return problem.gaussian ? gaussian(problem.gaussian) : poisson;
}
