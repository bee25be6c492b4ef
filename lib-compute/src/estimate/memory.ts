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
  /** Odd and even frames are reconstructed apart as well, each with engines of their own. */
  readonly hasHalves: boolean;
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
  const whole = memoryOfOne(problem, sharing);
  if (!sharing.hasHalves) {
    return whole;
  }
  const half = memoryOfOne(halfOf(problem), sharing);
  return {
    photons: whole.photons + 2 * half.photons,
    volumes: whole.volumes + 2 * half.volumes,
    workers: whole.workers + 2 * (half.workers - programBytes(sharing)),
    ...(whole.device !== undefined && { device: whole.device + 2 * (half.device ?? 0) }),
    ...(whole.devicePiece !== undefined && { devicePiece: whole.devicePiece }),
  };
}

function halfOf(problem: ProblemSize): ProblemSize {
  const { frameCount, ones, multi } = problem;
  return {
    ...problem,
    frameCount: Math.ceil(frameCount / 2),
    ones: Math.ceil(ones / 2),
    multi: Math.ceil(multi / 2),
  };
}

/** What the program takes, however many reconstructions go on in it. */
function programBytes({ backend }: RunSharing): number {
  return isOnDevice(backend) ? PROGRAM_BYTES + DRIVER_BYTES : PROGRAM_BYTES;
}

function isOnDevice(backend: NamedBackend): boolean {
  return backend === 'webgpu' || backend === 'webgpu-software';
}

function memoryOfOne(problem: ProblemSize, sharing: RunSharing): RunMemory {
  const { ones, multi, frameCount, grid } = problem;
  const { backend, detectors } = sharing;
  // The compressed rows of SparseFrames; three arrays of all models in float64 (emc/reconstruct.ts), and
  // two more where the sums of several detectors are added.
  const rows = 4 * (ones + 2 * multi) + 8 * (frameCount + 1);
  const volumes = (detectors > 1 ? 5 : 3) * 8 * voxelCount(grid) * grid.models;
  return isOnDevice(backend)
    ? onDevice(problem, sharing, rows, volumes)
    : inWorkers(problem, sharing, rows, volumes);
}

function inWorkers(
  problem: ProblemSize,
  sharing: RunSharing,
  rows: number,
  volumes: number,
): RunMemory {
  const { workers, detectors } = sharing;
  const worker = memoryNeed(problem, workers);
  return {
    photons: rows + workers * worker.photons,
    volumes: volumes + detectors * workers * worker.volumes,
    workers: programBytes(sharing) + detectors * workers * (THREAD_BYTES + worker.rest),
  };
}

/** A software adapter has its buffers in the memory of the program. */
function onDevice(
  problem: ProblemSize,
  sharing: RunSharing,
  rows: number,
  volumes: number,
): RunMemory {
  const { backend, detectors } = sharing;
  const program = programBytes(sharing);
  const own = deviceNeed(problem, CACHE_BYTES);
  const scratch = own.logLikelihoods + own.rest;
  if (backend === 'webgpu-software') {
    return {
      photons: rows + own.photons,
      volumes: volumes + detectors * own.volumes,
      workers: program + scratch,
    };
  }
  const device = own.photons + detectors * own.volumes + scratch;
  const devicePiece = largestPiece(problem);
  return { photons: rows, volumes, workers: program, device, devicePiece };
}
