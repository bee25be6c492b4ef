import { inputError } from '@damselfly/compute/errors.ts';
import type { Hdf5Content } from '@damselfly/compute/io/hdf5/hdf5-content.ts';
import { parseAlgorithm } from '@damselfly/compute/phasing/algorithm.ts';
import { BLUR_SIGMA } from '@damselfly/compute/phasing/default-phasing.ts';
import { measuredAmplitudes } from '@damselfly/compute/phasing/measured-amplitudes.ts';
import { PhasingRun, type PhasedDensity } from '@damselfly/compute/phasing/phasing-run.ts';
import {
  prepareIntensity,
  type PreparedIntensity,
} from '@damselfly/compute/phasing/prepare-intensity.ts';
import { Attempts } from '../../attempts.ts';
import { phasingContent } from './phasing-content.ts';
import type {
  CodedClasses,
  PhasedRun,
  PhaseOptions,
  PhasingSnapshot,
  PreparedPlane,
  ReportPhasing,
} from './phase-request.ts';

/** Between two reports, milliseconds. */
const REPORT = 250;

/** What was phased last. */
interface Phased {
  readonly number: number;
  readonly options: PhaseOptions;
  readonly prepared: PreparedIntensity;
  readonly run: PhasingRun;
  readonly density: PhasedDensity;
}

/** The classes of one iteration, phased one at a time. */
export class PhaseStore {
  readonly #expecting = new Attempts();
  #classes: CodedClasses | undefined;
  #phased: Phased | undefined;
  #end = new AbortController();

  use(classes: CodedClasses): void {
    this.expect()(classes);
  }

  /** @returns what takes the classes that are being read; of several that are, those that were asked for last. */
  expect(): (classes: CodedClasses) => void {
    const isWanted = this.#expecting.begin();
    return (classes) => {
      if (isWanted()) {
        this.cancel();
        this.#classes = classes;
        this.#phased = undefined;
      }
    };
  }

  /** A class as it will be phased. @throws Input where there is no such class. */
  prepare(number: number, options: PhaseOptions): PreparedPlane {
    const { values, isMeasured } = this.#prepare(number, options);
    return { values: Float32Array.from(values), isMeasured };
  }

  /**
   * Phases a class, and lets other calls in between.
   *
   * @param report waited for, so that nothing is told that nobody can see yet.
   * @returns the best start; of one that was ended, the best of those that had come to their end, else where it was.
   * @throws Input where there is no such class, nothing of it was measured, or the algorithm cannot be read.
   */
  async phase(
    number: number,
    options: PhaseOptions,
    report: ReportPhasing,
  ): Promise<PhasingSnapshot> {
    this.cancel();
    const { signal } = (this.#end = new AbortController());
    const prepared = this.#prepare(number, options);
    const run = new PhasingRun(measuredAmplitudes(prepared), {
      ...options,
      stages: parseAlgorithm(options.algorithm),
      blurSigma: BLUR_SIGMA,
    });
    let told = performance.now();
    while (!run.isDone && !signal.aborted) {
      run.step();
      if (performance.now() - told >= REPORT) {
        await report(snapshotOf(run, run.current(), run.steps));
        told = performance.now();
      }
    }
    const density = run.best ?? run.current();
    this.#phased = { number, options, prepared, run, density };
    const start = run.ended.find(({ seed }) => seed === density.seed);
    return snapshotOf(run, density, start?.steps ?? run.steps);
  }

  cancel(): void {
    this.#end.abort();
  }

  /** What was phased last as a file would hold it. @param version of this program. @throws Input where nothing was. */
  content(origin: PhasedRun, version: string): Hdf5Content {
    if (this.#phased === undefined) {
      throw inputError({ what: 'A density', expected: 'a class that was phased', found: 'none' });
    }
    const { number, options, prepared, run, density } = this.#phased;
    return phasingContent({
      origin,
      version,
      number,
      options,
      prepared,
      starts: run.ended,
      density,
    });
  }

  #prepare(number: number, options: PhaseOptions): PreparedIntensity {
    const classes = this.#classes;
    if (classes === undefined || number >= classes.count) {
      throw inputError({
        what: `Class ${number}`,
        expected: `a class of the output, 0 to ${(classes?.count ?? 0) - 1}`,
        found: 'none',
      });
    }
    const { size, values } = classes;
    const plane = values.subarray(number * size ** 2, (number + 1) * size ** 2);
    return prepareIntensity(plane, [size, size], options);
  }
}

function snapshotOf(
  run: PhasingRun,
  { density, support, intensity, seed, error, rFactor }: PhasedDensity,
  steps: readonly number[],
): PhasingSnapshot {
  return {
    part: run.part,
    isDone: run.isDone,
    ended: run.ended.map(({ seed: own, error: reached, rFactor: factor }) => ({
      seed: own,
      error: reached,
      rFactor: factor,
    })),
    steps,
    seed,
    error,
    rFactor,
    density: Float32Array.from(density),
    support,
    intensity: Float32Array.from(intensity),
  };
}
