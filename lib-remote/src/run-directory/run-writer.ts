import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import type { EmcLogHeader } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { accessError } from './access-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import { appendLogRow, dropTornRow, startLog } from './log-file.ts';
import { RunLock, type LockOptions } from './lock.ts';
import { appendEvent, type NewRunEvent } from './progress-log.ts';
import { removePartialFiles } from './remove-partial-files.ts';
import { outputFile, type RunPaths } from './run-paths.ts';
import type { RunRecord } from './run-record.ts';
import { setAsidePreviousRun, type SetAside } from './set-aside.ts';
import { writeIterationOutput, writeStartOutput } from './write-output.ts';

/**
 * The only writer of a run directory, from the lock to the last event. Its order makes every moment a
 * good one to be killed: an output is written beside, verified and renamed; then its row enters the
 * log, which is what makes an iteration count; the checkpoint and the event only repeat it.
 */
export class RunWriter {
  readonly #paths: RunPaths;
  readonly #lock: RunLock;
  #id = '';

  private constructor(paths: RunPaths, lock: RunLock) {
    this.#paths = paths;
    this.#lock = lock;
  }

  /**
   * Makes the folders, takes the lock and clears away what was left half written.
   *
   * @throws Run when another process writes here, FileAccess when nothing can be written here.
   */
  static async open(paths: RunPaths, options: LockOptions = {}): Promise<RunWriter> {
    for (const folder of [paths.folder, dirname(paths.log)]) {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw accessError(folder, 'write', error);
      });
    }
    const lock = await RunLock.acquire(paths, options);
    await removePartialFiles(paths);
    return new RunWriter(paths, lock);
  }

  /**
   * Begins a run: sets an old one aside, then writes record, start model and the head of the log.
   *
   * @returns where the old one lies now, if there was one.
   */
  async startAfresh(
    record: RunRecord,
    start: Start,
    header: EmcLogHeader,
  ): Promise<SetAside | undefined> {
    const setAside = await setAsidePreviousRun(this.#paths);
    await this.#writeRecord(record);
    await writeStartOutput(outputFile(this.#paths, 0), start, header.needScaling);
    await startLog(this.#paths.log, header);
    return setAside;
  }

  /** Goes on with a run: from now on `record` describes it. */
  async goOn(record: RunRecord): Promise<void> {
    await dropTornRow(this.#paths.log);
    await this.#writeRecord(record);
  }

  /** @returns the path of the output. */
  async writeIteration(iteration: Iteration): Promise<string> {
    await this.#lock.assertHeld();
    const { number, metrics, timings } = iteration;
    const output = outputFile(this.#paths, number);
    await writeIterationOutput(output, iteration);
    await appendLogRow(this.#paths.log, iteration);
    await this.#writeCheckpoint(number, output);
    await this.event({
      event: 'iteration',
      number,
      seconds: timings.total,
      ...metrics,
      output: basename(output),
    });
    return output;
  }

  /** Adds a line to `progress.jsonl`. */
  async event(event: NewRunEvent): Promise<void> {
    await appendEvent(this.#paths.progress, event);
  }

  /** Gives the run free; calling it twice is safe. */
  async close(): Promise<void> {
    await this.#lock.release();
  }

  async #writeRecord(record: RunRecord): Promise<void> {
    this.#id = record.id;
    await writeJson(this.#paths.record, record);
  }

  async #writeCheckpoint(iteration: number, output: string): Promise<void> {
    await mkdir(dirname(this.#paths.checkpoint), { recursive: true });
    const checkpoint: Checkpoint = {
      id: this.#id,
      iteration,
      output: basename(output),
      written: new Date().toISOString(),
    };
    await writeJson(this.#paths.checkpoint, checkpoint);
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  await writeChunksAtomically(path, [new TextEncoder().encode(text)]);
}
