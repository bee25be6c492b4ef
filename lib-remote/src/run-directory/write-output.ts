import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { writeHdf5File } from '@damselfly/compute/platform/node/write-hdf5-file.ts';

/**
 * Writes the output of an iteration (spec/emc.md 2.6).
 *
 * @throws FileAccess or Resources; what was at `path` stays then.
 */
export async function writeIterationOutput(path: string, iteration: Iteration): Promise<void> {
  const { size, model, weights, orientations, mutualInformation, frameLogLikelihood, scale } =
    iteration;
  const cube = [1, size, size, size];
  const frames = [orientations.length];
  await writeHdf5File(path, {
    numbers: [
      { path: 'intens', shape: cube, values: model },
      { path: 'inter_weight', shape: cube, values: weights },
      { path: 'orientations', shape: frames, values: orientations },
      { path: 'mutual_info', shape: frames, values: mutualInformation },
      { path: 'likelihood', shape: frames, values: frameLogLikelihood },
      ...(scale ? [{ path: 'scale', shape: frames, values: scale }] : []),
    ],
  });
}

/** Writes output_000: the model that the first iteration starts from. */
export async function writeStartOutput(path: string, { prepared, model }: Start): Promise<void> {
  const { size } = prepared.problem;
  await writeHdf5File(path, {
    numbers: [{ path: 'intens', shape: [1, size, size, size], values: model }],
  });
}
