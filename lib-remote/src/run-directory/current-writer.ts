import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  FIRST_SHARES,
  fractionOfIteration,
  type StepShares,
} from '@damselfly/compute/emc/iteration-fraction.ts';
import type { IterationProgress } from '@damselfly/compute/emc/job.ts';
import type { Current } from './current.ts';
import type { RunPaths } from './run-paths.ts';

/** Two a second are seen as movement. */
const LEAST_MILLISECONDS = 500;

/**
 * Keeps `current.json` up to date. It is a courtesy to onlookers: it is not flushed to the disk, and
 * where it cannot be written the run goes on, because the next output tells the reason better.
 */
export class CurrentWriter {
  readonly #file: string;
  readonly #part: string;
  #shares: StepShares = FIRST_SHARES;
  #writtenAt = -Infinity;
  #writing: Promise<void> = Promise.resolve();

  constructor({ current }: RunPaths) {
    this.#file = current;
    this.#part = join(dirname(current), `.current.json.part-${process.pid}`);
  }

  /** The steps of the next iteration are taken to last as long as those of one that is done. */
  learn(seconds: StepShares): void {
    this.#shares = seconds;
  }

  show(progress: IterationProgress): void {
    const now = performance.now();
    if (now - this.#writtenAt < LEAST_MILLISECONDS) {
      return;
    }
    this.#writtenAt = now;
    const current: Current = {
      iteration: progress.number,
      step: progress.step,
      fraction: fractionOfIteration(progress, this.#shares),
      time: new Date().toISOString(),
    };
    this.#writing = this.#writing.then(() => this.#replace(current)).catch(() => undefined);
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #replace(current: Current): Promise<void> {
    await writeFile(this.#part, `${JSON.stringify(current)}\n`);
    await rename(this.#part, this.#file);
  }
}
