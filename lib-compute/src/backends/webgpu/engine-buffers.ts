import type { EmcProblem } from '../emc-problem.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { EnginePlan } from './engine-plan.ts';
import { FRAME_STRIDE } from './kernels/frame.ts';
import { SUMS_PER_FRAME } from './kernels/frame-sums.wgsl.ts';
import { packPixels } from './pack-pixels.ts';
import {
  ORIENTATION_STRIDE,
  packCandidates,
  packFacts,
  packOrientations,
} from './pack-tomograms.ts';
import { rowsOfFrames, rowsOfPixels, type PhotonChunk, type PhotonRows } from './photon-rows.ts';

/** Photons of some frames on the device. */
export interface ChunkBuffers {
  readonly range: PhotonChunk;
  /** The lit pixels of each frame. */
  readonly frameOffsets: GPUBuffer;
  readonly frameEntries: GPUBuffer;
  /** The frames of each pixel. */
  readonly pixelOffsets: GPUBuffer;
  readonly pixelEntries: GPUBuffer;
  /** Which pairs there are of each frame (kernels/likelihood.wgsl.ts); empty where that is all. */
  readonly candidates: GPUBuffer;
}

/** What an engine holds on the device but for the log-likelihoods. The kernels say what lies where. */
export type EngineBuffers = Awaited<ReturnType<typeof createEngineBuffers>>;

/** @throws Resources when they do not fit. */
export async function createEngineBuffers(
  memory: DeviceMemory,
  problem: EmcProblem,
  plan: EnginePlan,
) {
  const { grid, tomograms, pixels, photons, candidates, background } = problem;
  const { width, numbers, modelStride, blocks } = plan;
  const { frameCount } = photons;
  const models = 4 * modelStride * grid.models;
  const mostFrames = Math.max(...plan.chunks.map(({ count }) => count));
  return {
    model: await memory.create('models', models, STORAGE()),
    pixels: await memory.filled('pixels', packPixels(pixels)),
    references: await memory.storage('references', 8 * pixels.count),
    orientations: await memory.filled('orientations', packOrientations(tomograms, numbers)),
    facts: await memory.filled('tomograms', packFacts(tomograms, candidates, numbers)),
    slices: await memory.storage('slices', 4 * width * pixels.likelihoodCount),
    parts: await memory.storage('parts of the slice sums', 8 * width * blocks),
    sliceSums: await memory.storage('slice sums', 8 * numbers.length),
    chunks: await createChunks(memory, problem, plan),
    frames: await memory.storage('frames', 4 * FRAME_STRIDE * frameCount),
    best: await memory.storage('maxima', 8 * frameCount),
    normalisers: await memory.storage('normalisers', 8 * frameCount),
    frameSums: await memory.storage('sums of the frames', 8 * SUMS_PER_FRAME * frameCount),
    slopes: await memory.storage('slopes of the frames', background ? 16 * frameCount : 0),
    occupancies: await memory.storage('occupancies', 8 * grid.models * frameCount),
    shares: await memory.storage('shares', 4 * numbers.length),
    largest: await memory.storage('largest probabilities', 4 * numbers.length),
    sources: await memory.storage('merged tomograms', 8 * width),
    mergedOrientations: await memory.storage('merged orientations', 4 * ORIENTATION_STRIDE * width),
    probabilities: await memory.storage('probabilities', 4 * width * mostFrames),
    tomograms: await memory.storage('new tomograms', 4 * width * pixels.count),
    sumLow: await memory.create('sums', models, STORAGE()),
    sumHigh: await memory.create('sums', models, STORAGE()),
    weightLow: await memory.create('weights', models, STORAGE()),
    weightHigh: await memory.create('weights', models, STORAGE()),
  };
}

/** Of these, kernels see one model at a time: together they may be larger than a binding. */
const STORAGE = (): GPUBufferUsageFlags =>
  GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;

async function createChunks(
  memory: DeviceMemory,
  { photons, pixels, candidates }: EmcProblem,
  { chunks }: EnginePlan,
): Promise<ChunkBuffers[]> {
  const created: ChunkBuffers[] = [];
  for (const range of chunks) {
    const byFrame = await upload(memory, rowsOfFrames(photons, range, pixels.likelihoodCount));
    const byPixel = await upload(memory, rowsOfPixels(photons, range));
    created.push({
      range,
      frameOffsets: byFrame.offsets,
      frameEntries: byFrame.entries,
      pixelOffsets: byPixel.offsets,
      pixelEntries: byPixel.entries,
      candidates: candidates
        ? await memory.filled('candidates', packCandidates(candidates, range))
        : await memory.storage('candidates', 0),
    });
  }
  return created;
}

async function upload(memory: DeviceMemory, { offsets, entries }: PhotonRows) {
  return {
    offsets: await memory.filled('offsets of the photons', offsets),
    entries: await memory.filled('photons', entries),
  };
}
