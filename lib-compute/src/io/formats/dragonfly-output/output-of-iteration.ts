import { amongAllFrames } from '../../../emc/frames-of-file.ts';
import type { Iteration } from '../../../emc/iteration.ts';
import type { Start } from '../../../emc/start.ts';
import type { DragonflyOutput } from './dragonfly-output-data.ts';

/** What `output_NNN.h5` holds after an iteration (spec/emc.md 2.6). */
export function outputOfIteration(iteration: Iteration): DragonflyOutput {
  const { shape, model, weights, scale, occupancies, probabilities, metrics } = iteration;
  return {
    shape,
    intens: model,
    interWeight: weights,
    orientations: iteration.orientations,
    mutualInformation: iteration.mutualInformation,
    logLikelihood: iteration.frameLogLikelihood,
    ...(scale && { scale }),
    ...(occupancies && { occupancies }),
    ...(probabilities && {
      probabilities: {
        rotationCount: metrics.rotationCount,
        offsets: probabilities.offsets,
        rotations: probabilities.tomograms,
        values: probabilities.values,
      },
    }),
  };
}

/** Output 000: the models that the first iteration starts from, and the fluence where it counts. */
export function outputOfStart(start: Start, needScaling: boolean): DragonflyOutput {
  const { prepared, model, shape, fluence } = start;
  return {
    shape,
    intens: model,
    ...(needScaling && { scale: amongAllFrames(prepared, fluence, 1) }),
  };
}
