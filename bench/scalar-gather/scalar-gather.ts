import type { EmcProblem } from '@damselfly/compute/backends/emc-problem.ts';
import { expandTomogram } from '@damselfly/compute/backends/reference/tomogram.ts';
import { sumOverPhotons } from '@damselfly/compute/photons/sum-over-photons.ts';
import { cpuSeconds } from '../cpu-seconds.ts';
import { scalar } from './kernel.generated.ts';

interface ScalarKernel {
  readonly memory: WebAssembly.Memory;
  sumFrames(...values: number[]): void;
}

const PAGE = 65_536;
const ALIGNMENT = 64;

/**
 * The measure of the reference program on this machine at this moment: the sum over frames and lit
 * pixels in scalar float64, which takes 80 to 87 % of its iteration (spec/emc.md 4).
 */
export class ScalarGather {
  readonly #problem: EmcProblem;
  readonly #kernel: ScalarKernel;
  readonly #addresses: readonly number[];

  private constructor(problem: EmcProblem, kernel: ScalarKernel, addresses: readonly number[]) {
    this.#problem = problem;
    this.#kernel = kernel;
    this.#addresses = addresses;
  }

  static async load(problem: EmcProblem): Promise<ScalarGather> {
    const bytes = Uint8Array.from(atob(scalar), (character) => character.charCodeAt(0));
    const { exports } = (await WebAssembly.instantiate(bytes, {})).instance;
    if (!isScalarKernel(exports)) {
      throw new Error('bench/scalar-gather/kernel.generated.ts is not that of this version.');
    }
    return new ScalarGather(problem, exports, fillMemory(exports.memory, problem));
  }

  /**
   * CPU seconds of one rotation over all frames.
   *
   * @throws Error when the kernel's sums are not those of a plain loop.
   */
  secondsPerRotation(model: Float64Array, rotation: number): number {
    const { grid, pixels, photons, tomograms } = this.#problem;
    const [slice] = this.#addresses;
    const sums = this.#addresses[this.#addresses.length - 1];
    const logarithms = new Float64Array(pixels.likelihoodCount);
    const matrix = tomograms.matrices.subarray(9 * rotation, 9 * rotation + 9);
    expandTomogram(model, grid, matrix, pixels, logarithms, false);
    logarithms.forEach((value, t) => {
      logarithms[t] = value > 0 ? Math.log(value) : 0;
    });
    new Float64Array(this.#kernel.memory.buffer, slice, logarithms.length).set(logarithms);
    const begin = cpuSeconds();
    this.#kernel.sumFrames(photons.frameCount, ...this.#addresses);
    const seconds = cpuSeconds() - begin;
    const frame = rotation % photons.frameCount;
    const found = new Float64Array(this.#kernel.memory.buffer, sums, photons.frameCount)[frame];
    const expected = sumOverPhotons(photons, frame, logarithms);
    if (!(Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) {
      throw new Error(`The scalar kernel sums frame ${frame} to ${found}, not ${expected}.`);
    }
    return seconds;
  }
}

/** Copies mask and photons in; returns the kernel's arguments behind the number of frames. */
function fillMemory(memory: WebAssembly.Memory, { pixels, photons }: EmcProblem): number[] {
  const arrays = [
    new Float64Array(pixels.count),
    Uint8Array.from({ length: pixels.count }, (_, t) => (t < pixels.likelihoodCount ? 0 : 1)),
    photons.onesOffsets,
    photons.ones,
    photons.multiOffsets,
    photons.multi,
    photons.counts,
    new Float64Array(photons.frameCount),
  ];
  let end = ALIGNMENT;
  const addresses = arrays.map((array) => {
    const address = end;
    end += ALIGNMENT * Math.ceil(array.byteLength / ALIGNMENT);
    return address;
  });
  memory.grow(Math.ceil(end / PAGE));
  arrays.forEach((array, index) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(memory.buffer).set(bytes, addresses[index]);
  });
  return addresses;
}

function isScalarKernel(exports: object): exports is ScalarKernel {
  return (
    'memory' in exports &&
    exports.memory instanceof WebAssembly.Memory &&
    'sumFrames' in exports &&
    typeof exports.sumFrames === 'function'
  );
}
