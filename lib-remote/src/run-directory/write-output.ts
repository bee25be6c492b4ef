import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { writeDragonflyOutput } from '@damselfly/compute/platform/node/hdf5-writers.ts';

/**
 * Writes the output of an iteration (spec/emc.md 2.6).
 *
 * @throws FileAccess or Resources; what was at `path` stays then.
 */
export async function writeIterationOutput(path: string, iteration: Iteration): Promise<void> {
  const { size, model, weights, scale } = iteration;
  await writeDragonflyOutput(path, {
    shape: [1, size, size, size],
    intens: model,
    interWeight: weights,
    orientations: iteration.orientations,
    mutualInformation: iteration.mutualInformation,
    logLikelihood: iteration.frameLogLikelihood,
    ...(scale ? { scale } : {}),
  });
}

/** Writes output_000: the model that the first iteration starts from, and the fluence where it counts. */
export async function writeStartOutput(
  path: string,
  { prepared, model }: Start,
  needScaling: boolean,
): Promise<void> {
  const { size } = prepared.problem;
  await writeDragonflyOutput(path, {
    shape: [1, size, size, size],
    intens: model,
    ...(needScaling ? { scale: new Float64Array(prepared.frameCount).fill(1) } : {}),
  });
}
