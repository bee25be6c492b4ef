import type { NamedBackend } from '../backends/automatic-choice.ts';
import { voxelCount } from '../backends/emc-problem.ts';
import type { ProblemSize } from '../backends/problem-size.ts';
import { memoryNeed } from '../backends/wasm/memory-need.ts';
import { CACHE_BYTES } from '../backends/webgpu/engine-plan.ts';
import { deviceNeed, largestPiece } from '../backends/webgpu/memory-need.ts';

/** Bytes that a run holds, over all its threads. */
export interface RunMemory {
  /** The frames, once and again in every worker. */
  readonly photons: number;
  /** Model, sums and weights, and what every worker has of them. */
  readonly volumes: number;
  /** The program, rotations, pixels and scratch. */
  readonly workers: number;
  /** What is on the GPU, where one computes. */
  readonly device?: number;
  /** How much of that the GPU has to take in one piece. */
  readonly devicePiece?: number;
}

/** Who computes. */
export interface RunSharing {
  readonly backend: NamedBackend;
  readonly workers: number;
  /** Detectors: each has an engine of its own. */
  readonly detectors: number;
}

/** Node with the program loaded, and what each worker thread adds: measured on the example. */
const PROGRAM_BYTES = 90e6;
const THREAD_BYTES = 12e6;
/** Dawn and a driver with all kernels compiled: measured with SwiftShader. */
const DRIVER_BYTES = 130e6;

/**
 * What the iteration and the engines below it allocate.
 *
 * @param problem with the frames of all detectors.
 */
export function runMemory(problem: ProblemSize, sharing: RunSharing): RunMemory {
  const { ones, multi, frameCount, grid } = problem;
  const { backend, detectors } = sharing;
  // The compressed rows of SparseFrames; three arrays of all models in float64 (emc/reconstruct.ts), and
  // two more where the sums of several detectors are added.
  const rows = 4 * (ones + 2 * multi) + 8 * (frameCount + 1);
  const volumes = (detectors > 1 ? 5 : 3) * 8 * voxelCount(grid) * grid.models;
  return backend === 'webgpu' || backend === 'webgpu-software'
    ? onDevice(problem, sharing, rows, volumes)
    : inWorkers(problem, sharing, rows, volumes);
}

function inWorkers(
  problem: ProblemSize,
  { workers, detectors }: RunSharing,
  rows: number,
  volumes: number,
): RunMemory {
  const worker = memoryNeed(problem, workers);
  return {
    photons: rows + workers * worker.photons,
    volumes: volumes + detectors * workers * worker.volumes,
    workers: PROGRAM_BYTES + detectors * workers * (THREAD_BYTES + worker.rest),
  };
}

/** A software adapter has its buffers in the memory of the program. */
function onDevice(
  problem: ProblemSize,
  { backend, detectors }: RunSharing,
  rows: number,
  volumes: number,
): RunMemory {
  const own = deviceNeed(problem, CACHE_BYTES);
  const scratch = own.logLikelihoods + own.rest;
  if (backend === 'webgpu-software') {
    return {
      photons: rows + own.photons,
      volumes: volumes + detectors * own.volumes,
      workers: PROGRAM_BYTES + DRIVER_BYTES + scratch,
    };
  }
  const device = own.photons + detectors * own.volumes + scratch;
  const devicePiece = largestPiece(problem);
  return { photons: rows, volumes, workers: PROGRAM_BYTES + DRIVER_BYTES, device, devicePiece };
}
