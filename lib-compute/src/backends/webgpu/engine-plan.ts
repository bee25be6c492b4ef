import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { voxelCount, type EmcProblem, type ModelGrid } from '../emc-problem.ts';
import { tooLarge } from './device-memory.ts';
import { fitHalves } from './half-counts.ts';
import { PIXELS_PER_BLOCK } from './kernels/slices.wgsl.ts';
import { candidateWords } from './pack-tomograms.ts';
import { entriesOfFrame, type FrameRange, type PhotonChunk } from './photon-rows.ts';
import { tomogramTiles, type TomogramTiles } from './tomogram-tiles.ts';

/** What a device gives, or what a test leaves of it. */
export interface DeviceLimits {
  /** Bytes that a kernel sees of one buffer. */
  readonly bindingBytes: number;
  /** Bytes for the log-likelihoods that are kept; what is beyond is computed again in every step. */
  readonly cacheBytes: number;
  /** Places of a tile at most, a multiple of four; missing where there is memory for the widest. */
  readonly places?: number;
  /** Whether pairs are screened; missing where that is chosen by what is faster. */
  readonly screening?: 'always' | 'never';
  /** Of what type counts are; missing where float16 is taken for those that are exact in it. */
  readonly counts?: 'float32';
}

/** Log-likelihoods that stay on the device from step to step: 8 times the golden run's. */
export const CACHE_BYTES = 2 ** 30;

/** A tile this wide keeps the largest GPUs busy: 3000 frames are 400,000 invocations. */
const WIDEST_TILE = 512;

/** Slices of a tile take at most so much, so that wide tiles do not crowd out everything else. */
const MOST_SLICE_BYTES = 2 ** 28;

/** Values begin at multiples of 256 bytes where a part of a buffer is bound. */
const ALIGNED_VALUES = 64;

/** How a problem is cut to fit the device. */
export interface EnginePlan extends TomogramTiles {
  /** Places of a tile at most. */
  readonly width: number;
  /** The frames in the parts that are computed together. */
  readonly chunks: readonly PhotonChunk[];
  /** Values from one model to the next. */
  readonly modelStride: number;
  /** Blocks of pixels in a slice. */
  readonly blocks: number;
}

/** @throws Resources when a part that cannot be cut smaller is larger than a kernel may see. */
export function planEngine(problem: EmcProblem, limits: DeviceLimits): EnginePlan {
  const { grid, tomograms, pixels, photons, background } = problem;
  const { bindingBytes } = limits;
  const modelStride = strideOfModels(grid);
  if (4 * modelStride > bindingBytes) {
    throw tooLarge('model', 4 * modelStride, bindingBytes);
  }
  const widest = widestTile(pixels.count, tomograms.count, bindingBytes);
  if (widest === 0) {
    throw tooLarge('slices', 16 * pixels.count, Math.min(bindingBytes, MOST_SLICE_BYTES));
  }
  // Intensities over a background are solved from all frames at once: rather the tiles are narrow.
  const together = background ? placesOfAllFrames(photons, bindingBytes) : widest;
  const width = Math.min(widest, together, limits.places ?? Infinity);
  return {
    ...tomogramTiles(tomograms, width),
    width,
    chunks: frameChunks(problem, width, bindingBytes).map((range) => ({
      ...range,
      hasHalfCounts: limits.counts !== 'float32' && fitHalves(photons, range),
    })),
    modelStride,
    blocks: Math.ceil(pixels.likelihoodCount / PIXELS_PER_BLOCK),
  };
}

/** Values from one model to the next. */
export function strideOfModels(grid: ModelGrid): number {
  return ALIGNED_VALUES * Math.ceil(voxelCount(grid) / ALIGNED_VALUES);
}

/** Places of a tile whose slices fit in one binding; 0 where those of four tomograms do not. */
export function widestTile(
  pixelCount: number,
  tomogramCount: number,
  bindingBytes: number,
): number {
  const places = 4 * Math.floor(Math.min(bindingBytes, MOST_SLICE_BYTES) / (16 * pixelCount));
  return Math.min(WIDEST_TILE, places, 4 * Math.ceil(tomogramCount / 4));
}

/** Words of a bit per pair that a frame takes, where not every frame is always compared with every tomogram. */
function pairWords({ candidates, isAdaptive, tomograms }: EmcProblem): number {
  return candidateWords(candidates?.placeCount ?? (isAdaptive ? tomograms.count : 0));
}

/** @throws Resources when not even the photons of all frames, or values for four tomograms, fit in one piece. */
function placesOfAllFrames(photons: SparseFrames, bindingBytes: number): number {
  const values = 16 * photons.frameCount;
  const entries =
    4 * photons.onesOffsets[photons.frameCount] + 8 * photons.multiOffsets[photons.frameCount];
  const largest = Math.max(values, entries);
  if (largest > bindingBytes) {
    throw tooLarge('photons over a background', largest, bindingBytes);
  }
  return 4 * Math.floor(bindingBytes / values);
}

/**
 * As many frames at a time as fit with their log-likelihoods, photons and pairs. The photons of one frame always
 * do: each of its lit pixels takes less than the slices of four tomograms.
 *
 * @throws Resources when not even the pairs of one frame fit.
 */
function frameChunks(
  problem: EmcProblem,
  width: number,
  bindingBytes: number,
): readonly FrameRange[] {
  const { photons } = problem;
  const pairBytes = 4 * pairWords(problem);
  if (pairBytes > bindingBytes) {
    throw tooLarge('pairs of a frame', pairBytes, bindingBytes);
  }
  const mostFrames = Math.floor(bindingBytes / Math.max(4 * width, pairBytes));
  const chunks: FrameRange[] = [];
  let first = 0;
  let entries = 0;
  for (let frame = 0; frame < photons.frameCount; frame++) {
    const own = entriesOfFrame(photons, frame);
    if (frame - first === mostFrames || 4 * (entries + own) > bindingBytes) {
      chunks.push({ first, count: frame - first });
      first = frame;
      entries = 0;
    }
    entries += own;
  }
  chunks.push({ first, count: photons.frameCount - first });
  return chunks;
}
