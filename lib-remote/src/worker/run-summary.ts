import { isFlat } from '@damselfly/compute/emc/model-shape.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import type { RunSummary } from './emc-observer.ts';
import type { RunPlan } from './run-plan.ts';

/** What a run is, in figures. */
export function summaryOf(job: {
  paths: RunPaths;
  plan: RunPlan;
  start: Start;
  chosen: ChosenBackend;
  pixelCount: number;
  workers: number;
}): RunSummary {
  const { paths, plan, start, chosen, pixelCount, workers } = job;
  const { groups, rotations, grid, frameCount, frames, meanCount } = start.prepared;
  return {
    outputFolder: paths.outputFolder,
    log: paths.log,
    frames: frameCount,
    usedFrames: frames.length,
    meanCount,
    likelihoodPixels: groups[0].problem.pixels.likelihoodCount,
    pixels: pixelCount,
    rotations: rotations.count,
    size: grid.edge,
    models: grid.models,
    isFlat: isFlat(grid),
    backend: chosen.support.backend,
    device: chosen.support.device,
    workers,
    first: plan.finished + 1,
    last: plan.last,
  };
}
