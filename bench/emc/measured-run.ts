import { fork, type ChildProcess } from 'node:child_process';
import { installedEnvironment, NODE_OPTIONS } from '../support/as-installed.ts';
import type { Seconds } from '../support/seconds.ts';

/** What one iteration took. */
export interface IterationMeasure {
  readonly number: number;
  readonly total: Seconds;
  /** By name, in order; what lies between them is the update of model and scales. */
  readonly steps: Readonly<Record<string, Seconds>>;
  /** Highest resident memory of the process until then, MB. */
  readonly peakMegabytes: number;
  /** Mean over the frames, nats. */
  readonly information: number;
  readonly logLikelihood: number;
  /** Tomograms that went into the models. */
  readonly mergedTomograms: number;
}

/** A reconstruction in a process of its own, which computes an iteration when it is told to. */
export class MeasuredRun {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @param program the bundle of `measure-iterations.ts`. */
  static async start(program: string, config: string, workers: number): Promise<MeasuredRun> {
    const child = fork(program, [config, String(workers)], {
      execArgv: NODE_OPTIONS,
      env: installedEnvironment(),
    });
    const run = new MeasuredRun(child);
    await run.#answer();
    return run;
  }

  async iterate(): Promise<IterationMeasure> {
    this.#child.send('iterate');
    const measure = await this.#answer();
    if (!isIterationMeasure(measure)) {
      throw new Error(`The measured process answered ${JSON.stringify(measure)}.`);
    }
    return measure;
  }

  end(): void {
    this.#child.kill();
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => {
        reject(new Error(`The measured process ended with code ${code}.`));
      };
      this.#child.once('exit', onExit);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', onExit);
        resolve(answer);
      });
    });
  }
}

function isIterationMeasure(value: unknown): value is IterationMeasure {
  return value instanceof Object && 'total' in value && 'steps' in value;
}
