import type { MergedVolumes, StepOptions } from '../backends/backend.ts';
import type { Job } from './job.ts';
import { countsPhotonsAlone } from './counts-photons-alone.ts';
import { exposures, type MergedFrames } from './exposures.ts';
import { isFlat } from './model-shape.ts';
import { planeModels, planeWeights } from './plane-models.ts';
import { newModels } from './symmetry/new-models.ts';
import { addWeakPrior } from './weak-prior.ts';

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
  merged: MergedFrames,
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
    ? takePlanes(job, volumes, merged)
    : await newModels(volumes, { grid, modes, options, parity });
  return { model, isHeld: false };
}

/** Planes that compete for frames of photons get a weak prior, but in parity mode. */
function takePlanes(
  { prepared, options: { friedel_sym: isCentrosymmetric }, parity }: Job,
  volumes: MergedVolumes,
  merged: MergedFrames,
): Float64Array {
  const { grid, modes } = prepared;
  const planes = planeModels(volumes, modes, isCentrosymmetric);
  if (!parity && grid.models > 1 && countsPhotonsAlone(prepared)) {
    addWeakPrior(planes, grid, modes, {
      weight: planeWeights(volumes.weight, modes, isCentrosymmetric),
      exposures: exposures(volumes.weight, grid.models, merged),
    });
  }
  return planes;
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
