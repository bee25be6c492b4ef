import type { EmcProblem } from '@damselfly/compute/backends/emc-problem.ts';
import { sumOverPhotons } from '@damselfly/compute/photons/sum-over-photons.ts';
import { cpuSeconds } from '../support/cpu-seconds.ts';
import { loadScalarKernels, type ScalarKernels } from './scalar-kernels.ts';
import { putProblem, type ScalarProblem } from './scalar-problem.ts';

/** CPU time of a sample: 50 tomograms at the size of the golden run. */
const SAMPLE_SECONDS = 0.4;
/** Rotations are spread over all by a step that has no divisor in common with usual counts. */
const STEP = 7919;

/** CPU seconds of one tomogram. */
export interface ScalarSeconds {
  /** Two slices, as the reference program makes them, their logarithms, and the sums of all frames. */
  readonly likelihood: number;
  /** The photons of all frames into the new slice. */
  readonly maximise: number;
  readonly merge: number;
}

/**
 * One iteration of a plain program in float64, without vectors, a rotation at a time as the reference
 * program goes (spec/emc.md 3): what it takes on this machine at this moment, from a sample.
 */
export class ScalarIteration {
  readonly #problem: EmcProblem;
  readonly #kernels: ScalarKernels;
  readonly #at: ScalarProblem;
  #tomogram = 0;

  private constructor(problem: EmcProblem, kernels: ScalarKernels) {
    this.#problem = problem;
    this.#kernels = kernels;
    this.#at = putProblem(kernels.memory, problem);
  }

  static async load(problem: EmcProblem): Promise<ScalarIteration> {
    return new ScalarIteration(problem, await loadScalarKernels());
  }

  /** @throws Error when the kernel's sums are not those of a plain loop. */
  measure(): ScalarSeconds {
    const seconds = { likelihood: 0, maximise: 0, merge: 0 };
    let count = 0;
    for (let total = 0; total < SAMPLE_SECONDS; count++) {
      this.#turn();
      const likelihood = timed(() => {
        this.#likelihood();
      });
      this.#check();
      const maximise = timed(() => {
        this.#maximise();
      });
      const merge = timed(() => {
        this.#merge();
      });
      seconds.likelihood += likelihood;
      seconds.maximise += maximise;
      seconds.merge += merge;
      total += likelihood + maximise + merge;
    }
    return {
      likelihood: seconds.likelihood / count,
      maximise: seconds.maximise / count,
      merge: seconds.merge / count,
    };
  }

  /** Takes another rotation. */
  #turn(): void {
    const { tomograms } = this.#problem;
    this.#tomogram = (this.#tomogram + STEP) % tomograms.count;
    const matrix = tomograms.matrices.subarray(9 * this.#tomogram, 9 * this.#tomogram + 9);
    this.#view(this.#at.matrix, 9).set(matrix);
  }

  #likelihood(): void {
    const { grid, pixels, photons } = this.#problem;
    const { mask, onesOffsets, ones, multiOffsets, multi, counts, frameSums, slice } = this.#at;
    const { model, matrix, pixels: table } = this.#at;
    for (let pass = 0; pass < 2; pass++) {
      this.#kernels.expandSlice(model, grid.edge, grid.depth, matrix, table, pixels.count, slice);
    }
    this.#kernels.takeLogarithms(slice, pixels.likelihoodCount);
    this.#kernels.sumFrames(
      photons.frameCount,
      ...[slice, mask, onesOffsets, ones, multiOffsets, multi, counts, frameSums],
    );
  }

  #maximise(): void {
    const { slice, onesOffsets, ones, multiOffsets, multi, counts, probabilities } = this.#at;
    this.#kernels.addFrames(
      this.#problem.photons.frameCount,
      ...[slice, onesOffsets, ones, multiOffsets, multi, counts, probabilities],
    );
  }

  #merge(): void {
    const { grid, pixels } = this.#problem;
    const { slice, matrix, pixels: table, sum, weight } = this.#at;
    const { edge, depth } = grid;
    this.#kernels.mergeSlice(slice, edge, depth, matrix, table, pixels.count, sum, weight);
  }

  #check(): void {
    const { photons, pixels } = this.#problem;
    const frame = photons.frameCount >> 1;
    const slice = this.#view(this.#at.slice, pixels.likelihoodCount);
    const found = this.#view(this.#at.frameSums, photons.frameCount)[frame];
    const expected = sumOverPhotons(photons, frame, slice);
    if (!(Math.abs(found - expected) <= 1e-9 * Math.abs(expected) + 1e-9)) {
      throw new Error(`The scalar kernel sums frame ${frame} to ${found}, not ${expected}.`);
    }
  }

  #view(address: number, length: number): Float64Array {
    return new Float64Array(this.#kernels.memory.buffer, address, length);
  }
}

function timed(work: () => void): number {
  const begin = cpuSeconds();
  work();
  return cpuSeconds() - begin;
}
