import { startBeta } from '../../../emc/beta.ts';
import type { EmcOptions } from '../../../emc/options.ts';
import type { Start } from '../../../emc/start.ts';
import type { EmcLogHeader } from './emc-log.ts';

/**
 * The head of the log of a run (spec/emc.md 2.5).
 *
 * @param pixelCount pixels of the first detector, ignored ones included.
 */
export function logHeader(
  start: Start,
  options: EmcOptions,
  { workers, pixelCount }: { workers: number; pixelCount: number },
): EmcLogHeader {
  const { groups, rotations, frames, frameCount, photonCounts, meanCount } = start.prepared;
  return {
    frameCount: frames.length,
    totalFrameCount: frameCount,
    meanCount,
    rotationCount: rotations.count,
    relevantPixelCount: groups[0].problem.pixels.likelihoodCount,
    pixelCount,
    systemVolume: start.shape,
    threadCount: workers,
    processCount: 1,
    alpha: options.alpha,
    beta: startBeta(options, photonCounts, meanCount)[0],
    needScaling: options.need_scaling,
  };
}
