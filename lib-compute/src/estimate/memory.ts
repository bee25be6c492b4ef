import { voxelCount } from '../backends/emc-problem.ts';
import { memoryNeed, type ProblemSize } from '../backends/wasm/memory-need.ts';

/** Bytes that a run holds, over all its threads. */
export interface RunMemory {
  /** The frames, once and again in every worker. */
  readonly photons: number;
  /** Model, sums and weights, and what every worker has of them. */
  readonly volumes: number;
  /** The program, rotations, pixels and scratch. */
  readonly workers: number;
}

/** Node with the program loaded, and what each worker thread adds: measured on the example. */
const PROGRAM_BYTES = 90e6;
const THREAD_BYTES = 12e6;

/**
 * What the wasm backend and the iteration around it allocate.
 *
 * @param problem with the frames of all detectors.
 * @param detectors each has workers of its own.
 */
export function runMemory(problem: ProblemSize, workers: number, detectors: number): RunMemory {
  const worker = memoryNeed(problem, workers);
  const { ones, multi, frameCount, grid } = problem;
  // The compressed rows of SparseFrames; three arrays of all models in float64 (emc/reconstruct.ts), and
  // two more where the sums of several detectors are added.
  const rows = 4 * (ones + 2 * multi) + 8 * (frameCount + 1);
  return {
    photons: rows + workers * worker.photons,
    volumes:
      (detectors > 1 ? 5 : 3) * 8 * voxelCount(grid) * grid.models +
      detectors * workers * worker.volumes,
    workers: PROGRAM_BYTES + detectors * workers * (THREAD_BYTES + worker.rest),
  };
}
