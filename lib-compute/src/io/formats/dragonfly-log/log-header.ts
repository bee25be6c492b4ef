import { startBeta } from '../../../emc/beta.ts';
import type { EmcOptions } from '../../../emc/options.ts';
import type { Start } from '../../../emc/start.ts';
import type { EmcLogHeader } from './emc-log.ts';

/**
 * The head of the log of a run (spec/emc.md 2.5).
 *
 * @param pixelCount pixels of the detector, ignored ones included.
 */
export function logHeader(
  start: Start,
  options: EmcOptions,
  { workers, pixelCount }: { workers: number; pixelCount: number },
): EmcLogHeader {
  const { problem, rotations, frames, frameCount, photonCounts, meanCount } = start.prepared;
  const { edge } = problem.grid;
  return {
    frameCount: frames.length,
    totalFrameCount: frameCount,
    meanCount,
    rotationCount: rotations.count,
    relevantPixelCount: problem.pixels.likelihoodCount,
    pixelCount,
    systemVolume: [1, edge, edge, edge],
    threadCount: workers,
    processCount: 1,
    alpha: options.alpha,
    beta: startBeta(options, photonCounts, meanCount)[0],
    needScaling: options.need_scaling,
  };
}
