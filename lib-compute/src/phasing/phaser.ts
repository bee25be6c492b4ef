import { randomValues } from '../volume/random-values.ts';
import type { PhasingStep } from './algorithm.ts';
import type { MeasuredAmplitudes } from './measured-amplitudes.ts';
import { ModulusProjection, type FourierAgreement } from './modulus-projection.ts';
import { projectOnSupport, supportOf } from './support-projection.ts';

/** What is known of the density. */
export interface DensityConstraints {
  /** How many voxels it has: the highest after a blur, anew at each step. */
  readonly supportCount: number;
  /** Of the blur, voxels. */
  readonly blurSigma: number;
  /** Whether it is negative nowhere. */
  readonly isPositive: boolean;
}

/** A density that agrees with what is known of it. */
export interface DensityEstimate extends FourierAgreement {
  readonly density: Float64Array<ArrayBuffer>;
  /** 1 inside. */
  readonly support: Uint8Array;
  /** |F|² of the density, in the order of the transform. */
  readonly intensity: Float64Array;
}

/** One phasing from one random start (spec/phasing.md 1). The grid may have any number of axes. */
export class Phaser {
  readonly #amplitudes: MeasuredAmplitudes;
  readonly #constraints: DensityConstraints;
  readonly #modulus: ModulusProjection;
  readonly #iterate: Float64Array;
  readonly #projected: Float64Array;

  /** @param seed of the start: uniform values, of the power that was measured. */
  constructor(amplitudes: MeasuredAmplitudes, constraints: DensityConstraints, seed: number) {
    this.#amplitudes = amplitudes;
    this.#constraints = constraints;
    this.#modulus = new ModulusProjection(amplitudes);
    const count = amplitudes.values.length;
    const random = randomValues(count, 1, seed);
    const power = random.reduce((sum, value) => sum + value ** 2, 0);
    const factor = Math.sqrt(amplitudes.power / count / power);
    this.#iterate = random.map((value) => factor * value);
    this.#projected = new Float64Array(count);
  }

  /**
   * One iteration: error reduction x := P_F P_S x, or the difference map x := x + P_S(2 P_F x - x) - P_F x.
   *
   * @returns how far the two projections are apart, over the length of that by P_F; for error reduction this is the
   *   Fourier error of P_S x.
   */
  step(step: PhasingStep): number {
    const iterate = this.#iterate;
    if (step === 'ER') {
      return this.#modulus.project(this.#onSupport(iterate), iterate).error;
    }
    const modulus = this.#projected;
    this.#modulus.project(iterate, modulus);
    const reflected = iterate.map((value, i) => 2 * modulus[i] - value);
    const support = this.#onSupport(reflected);
    let [apart, length] = [0, 0];
    for (let i = 0; i < iterate.length; i++) {
      const difference = support[i] - modulus[i];
      iterate[i] += difference;
      apart += difference ** 2;
      length += modulus[i] ** 2;
    }
    return length > 0 ? Math.sqrt(apart / length) : 0;
  }

  /** P_S P_F x: what the iterate stands for. */
  estimate(): DensityEstimate {
    this.#modulus.project(this.#iterate, this.#projected);
    const support = this.#supportOf(this.#projected);
    const density = projectOnSupport(this.#projected, support, this.#constraints.isPositive);
    return { density, support, ...this.#modulus.compare(density) };
  }

  #onSupport(density: Float64Array): Float64Array {
    return projectOnSupport(density, this.#supportOf(density), this.#constraints.isPositive);
  }

  #supportOf(density: Float64Array): Uint8Array {
    const { supportCount, blurSigma } = this.#constraints;
    return supportOf(density, this.#amplitudes.shape, supportCount, blurSigma);
  }
}
