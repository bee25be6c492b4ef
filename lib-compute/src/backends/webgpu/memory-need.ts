import type { ProblemSize } from '../problem-size.ts';
import { strideOfModels, widestTile } from './engine-plan.ts';
import { ENTRIES_IN_HALF } from './half-counts.ts';
import { SUMS_PER_FRAME } from './kernels/frame-sums.wgsl.ts';
import { FRAME_STRIDE } from './kernels/frame.ts';
import { PIXELS_PER_BLOCK } from './kernels/slices.wgsl.ts';
import { FACTS_STRIDE } from './kernels/tomogram-facts.ts';
import { PIXEL_STRIDE } from './pack-pixels.ts';
import { candidateWords, ORIENTATION_STRIDE } from './pack-tomograms.ts';
import { WINDOW_BYTES } from './read-back.ts';
import { Recorder } from './recorder.ts';
import { screeningBytes } from './screening/screening-sizes.ts';

/** WebGPU's default limit: a device with more cuts the problem less, and takes no more in all. */
const DEFAULT_BINDING_BYTES = 2 ** 27;

/** What an engine takes on the device, in bytes. */
export interface DeviceBytes {
  /** By frame, and once more by pixel; unless float16 does not hold some count (half-counts.ts). */
  readonly photons: number;
  /** The models, their sums and their weights. */
  readonly volumes: number;
  /** Log-likelihoods, as far as they are kept, and those of one tile where that is not all. */
  readonly logLikelihoods: number;
  /** Tomograms, pixels, values per frame, and the slices of one tile. */
  readonly rest: number;
}

/**
 * What the buffers of an engine come to (engine-buffers.ts).
 *
 * @param cacheBytes how much of the log-likelihoods is kept.
 */
export function deviceNeed(problem: ProblemSize, cacheBytes: number): DeviceBytes {
  const { grid, frameCount, ones, multi, pixelCount, likelihoodCount } = problem;
  const places = problem.tomograms.reduce((sum, count) => sum + 4 * Math.ceil(count / 4), 0);
  const width = tileWidth(problem, places);
  const pairWords = problem.isAdaptive
    ? candidateWords(problem.tomograms.reduce((sum, count) => sum + count, 0))
    : 0;
  const framesAtOnce = Math.min(
    frameCount,
    Math.floor(DEFAULT_BINDING_BYTES / (4 * Math.max(width, pairWords))),
  );
  const hasHalfCounts =
    !problem.isGaussian && Math.max(pixelCount, framesAtOnce) <= ENTRIES_IN_HALF;
  const entries = ones + (hasHalfCounts ? 1 : 2) * multi;
  const offsets = 2 * (frameCount + 1) + 2 * (pixelCount + 1);
  const all = 4 * places * frameCount;
  const perPlace = ORIENTATION_STRIDE + FACTS_STRIDE + 2 + 1 + 1;
  const slopes = problem.hasBackground ? 4 : 0;
  const perFrame = FRAME_STRIDE + 2 + 2 + 2 * SUMS_PER_FRAME + slopes + 2 * grid.models + pairWords;
  const perLane =
    likelihoodCount +
    2 * Math.ceil(likelihoodCount / PIXELS_PER_BLOCK) +
    2 +
    ORIENTATION_STRIDE +
    framesAtOnce +
    pixelCount;
  const isScreened = !(problem.isRefinement || problem.hasBackground || problem.isGaussian);
  const parts = screeningBytes(width, likelihoodCount, framesAtOnce);
  const screening = isScreened ? parts.steps + parts.lowest + parts.list : 0;
  const values =
    places * perPlace + frameCount * perFrame + width * perLane + (PIXEL_STRIDE + 2) * pixelCount;
  return {
    photons: 4 * (2 * entries + offsets),
    volumes: 5 * 4 * strideOfModels(grid) * grid.models,
    logLikelihoods: all <= cacheBytes ? all : cacheBytes + 4 * width * framesAtOnce,
    rest: 4 * values + screening + WINDOW_BYTES + Recorder.PARAM_BYTES,
  };
}

/** As `planEngine` cuts tiles: over a background all frames have to fit in one binding. */
function tileWidth({ pixelCount, frameCount, hasBackground }: ProblemSize, places: number): number {
  const widest = widestTile(pixelCount, places, DEFAULT_BINDING_BYTES);
  const together = 4 * Math.floor(DEFAULT_BINDING_BYTES / (16 * frameCount));
  return hasBackground ? Math.max(4, Math.min(widest, together)) : widest;
}

/** Bytes of the largest thing that a device has to take in one piece (engine-plan.ts). */
export function largestPiece(problem: ProblemSize): number {
  const { grid, pixelCount, frameCount, ones, multi, hasBackground } = problem;
  const cutNowhere = Math.max(4 * strideOfModels(grid), 16 * pixelCount);
  return hasBackground ? Math.max(cutNowhere, 16 * frameCount, 4 * ones + 8 * multi) : cutNowhere;
}
