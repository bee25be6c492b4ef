import type { MergedVolumes, StepOptions } from '../backends/backend.ts';
import type { Job } from './job.ts';
import { isFlat } from './model-shape.ts';
import { planeModels } from './plane-models.ts';
import { newModels } from './symmetry/new-models.ts';

/** The models of an iteration, before they are mixed with the old ones or scaled. */
export interface TakenModels {
  readonly model: Float64Array;
  /** Whether the engine has them where the next iteration looks for them. */
  readonly isHeld: boolean;
}

/** The merged sums of all ranks, over `volumes`, and the models that they make in the place of the sums. */
export async function takeModels(
  job: Job,
  volumes: MergedVolumes,
  step: StepOptions,
): Promise<TakenModels> {
  const { engine, collective, prepared, options, parity } = job;
  const { grid, modes } = prepared;
  if (engine.update && isFriedelEnough(job)) {
    await engine.update.takeModels(volumes, modes.rotating, step);
    return { model: volumes.sum, isHeld: true };
  }
  await engine.takeVolumes(volumes, step);
  await collective.sum(volumes.sum);
  await collective.sum(volumes.weight);
  const model = isFlat(grid)
    ? planeModels(volumes, modes, options.friedel_sym)
    : await newModels(volumes, { grid, modes, options, parity });
  return { model, isHeld: false };
}

/**
 * Whether the new models are quotients of sums that one engine has all of, averaged with Friedel mates at most. Planes
 * are not: the mates of a plane lie in the plane, and only some are averaged with them.
 */
function isFriedelEnough({ collective, prepared, options }: Job): boolean {
  const isVolume = !isFlat(prepared.grid);
  const hasNoOther = options.point_group === undefined && options.axial_sym === 1;
  return collective.size === 1 && isVolume && hasNoOther;
}
