import type { PhasingStage } from './algorithm.ts';
import { iterationCount } from './algorithm.ts';
import { rolled, toCentred } from './centred-grid.ts';
import { stepsToCentre } from './centre-support.ts';
import type { MeasuredAmplitudes } from './measured-amplitudes.ts';
import { Phaser, type DensityConstraints, type DensityEstimate } from './phaser.ts';

export interface PhasingOptions extends DensityConstraints {
  readonly stages: readonly PhasingStage[];
  /** How many random starts are tried. */
  readonly starts: number;
  /** Of the first start; the others have the following ones. */
  readonly seed: number;
}

/** How one start went. */
export interface PhasedStart {
  readonly seed: number;
  /** Of each iteration: how far the two projections were apart. */
  readonly steps: readonly number[];
  /** Of the density at the end. */
  readonly error: number;
  readonly rFactor: number;
}

/** A density in the middle of its grid, with frequency 0 of its intensity in the middle too. */
export interface PhasedDensity extends DensityEstimate {
  readonly seed: number;
}

/** Phasing from several random starts, iteration by iteration; the start of the least error counts. */
export class PhasingRun {
  readonly #amplitudes: MeasuredAmplitudes;
  readonly #options: PhasingOptions;
  readonly #ended: PhasedStart[] = [];
  #phaser: Phaser;
  #steps: number[] = [];
  #best: PhasedDensity | undefined;

  constructor(amplitudes: MeasuredAmplitudes, options: PhasingOptions) {
    this.#amplitudes = amplitudes;
    this.#options = options;
    this.#phaser = new Phaser(amplitudes, options, options.seed);
  }

  /** The starts that have ended. */
  get ended(): readonly PhasedStart[] {
    return this.#ended;
  }

  /** What the running start has done so far. */
  get steps(): readonly number[] {
    return this.#steps;
  }

  /** The result of the best start that has ended. */
  get best(): PhasedDensity | undefined {
    return this.#best;
  }

  /** Of all iterations of all starts, 0 to 1. */
  get part(): number {
    const each = iterationCount(this.#options.stages);
    const done = this.isDone ? 0 : this.#steps.length;
    return (this.#ended.length * each + done) / (this.#options.starts * each);
  }

  get isDone(): boolean {
    return this.#ended.length >= this.#options.starts;
  }

  /** One iteration; the last of a start ends it, and the next one begins. */
  step(): void {
    const { stages, starts, seed } = this.#options;
    if (this.isDone) {
      return;
    }
    this.#steps.push(this.#phaser.step(stepAt(stages, this.#steps.length)));
    if (this.#steps.length === iterationCount(stages)) {
      this.#endStart();
      if (this.#ended.length < starts) {
        this.#phaser = new Phaser(this.#amplitudes, this.#options, seed + this.#ended.length);
        this.#steps = [];
      }
    }
  }

  /** What the running start has come to, or at the end the last one. */
  current(): PhasedDensity {
    return centred(this.#phaser.estimate(), this.#amplitudes.shape, this.#seed);
  }

  get #seed(): number {
    return this.#options.seed + Math.min(this.#ended.length, this.#options.starts - 1);
  }

  #endStart(): void {
    const found = this.current();
    const { seed, error, rFactor } = found;
    this.#ended.push({ seed, steps: this.#steps, error, rFactor });
    if (this.#best === undefined || error < this.#best.error) {
      this.#best = found;
    }
  }
}

function stepAt(stages: readonly PhasingStage[], iteration: number): PhasingStage['step'] {
  let left = iteration;
  const stage = stages.find(({ count }) => (left -= count) < 0);
  // Whoever asks has counted.
  return (stage ?? stages[stages.length - 1]).step;
}

function centred(estimate: DensityEstimate, shape: readonly number[], seed: number): PhasedDensity {
  const by = stepsToCentre(estimate.support, shape);
  return {
    ...estimate,
    seed,
    density: rolled(estimate.density, shape, by),
    support: Uint8Array.from(rolled(estimate.support, shape, by)),
    intensity: toCentred(estimate.intensity, shape),
  };
}
