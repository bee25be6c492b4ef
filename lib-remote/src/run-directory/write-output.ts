import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import {
  outputOfIteration,
  outputOfStart,
} from '@damselfly/compute/io/formats/dragonfly-output/output-of-iteration.ts';
import { writeDragonflyOutput } from '@damselfly/compute/platform/node/hdf5-writers.ts';

/**
 * Writes the output of an iteration (spec/emc.md 2.6).
 *
 * @throws FileAccess or Resources; what was at `path` stays then.
 */
export async function writeIterationOutput(path: string, iteration: Iteration): Promise<void> {
  await writeDragonflyOutput(path, outputOfIteration(iteration));
}

/** Writes output_000: the model that the first iteration starts from. */
export async function writeStartOutput(
  path: string,
  start: Start,
  needScaling: boolean,
): Promise<void> {
  await writeDragonflyOutput(path, outputOfStart(start, needScaling));
}
