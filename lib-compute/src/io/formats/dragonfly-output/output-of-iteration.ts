import type { Iteration } from '../../../emc/iteration.ts';
import type { Start } from '../../../emc/start.ts';
import type { DragonflyOutput } from './dragonfly-output-data.ts';

/** What `output_NNN.h5` holds after an iteration (spec/emc.md 2.6). */
export function outputOfIteration(iteration: Iteration): DragonflyOutput {
  const { size, model, weights, scale } = iteration;
  return {
    shape: [1, size, size, size],
    intens: model,
    interWeight: weights,
    orientations: iteration.orientations,
    mutualInformation: iteration.mutualInformation,
    logLikelihood: iteration.frameLogLikelihood,
    ...(scale ? { scale } : {}),
  };
}

/** Output 000: the model that the first iteration starts from, and the fluence where it counts. */
export function outputOfStart({ prepared, model }: Start, needScaling: boolean): DragonflyOutput {
  const { edge } = prepared.problem.grid;
  return {
    shape: [1, edge, edge, edge],
    intens: model,
    ...(needScaling ? { scale: new Float64Array(prepared.frameCount).fill(1) } : {}),
  };
}
