import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { IterationProgress } from '@damselfly/compute/emc/job.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { runError } from '@damselfly/compute/errors.ts';
import type { EmcLogHeader } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import { accessError } from './access-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import { CurrentWriter } from './current-writer.ts';
import { appendLogRow, dropTornRow, startLog } from './log-file.ts';
import { RunLock, type LockOptions } from './lock.ts';
import {
  appendEvent,
  appendPastEvents,
  readEvents,
  type NewRunEvent,
  type RunEnd,
} from './progress-log.ts';
import { removeOldHalves, writeHalves } from './halves-files.ts';
import { readPreview } from './preview.ts';
import { writeQuality } from './quality-file.ts';
import { removePartialFiles } from './remove-partial-files.ts';
import { outputFile, type RunPaths } from './run-paths.ts';
import type { RunRecord } from './run-record.ts';
import { setAsidePreviousRun, type SetAside } from './set-aside.ts';
import { writeJsonFile } from './write-json.ts';
import { writeIterationOutput, writeStartOutput } from './write-output.ts';
import { writePreview } from './write-preview.ts';

/**
 * The only writer of a run directory, from the lock to the last event. Its order makes every moment a
 * good one to be killed: an output is written beside, verified and renamed; then its row enters the
 * log, which is what makes an iteration count; the checkpoint and the event only repeat it.
 */
export class RunWriter {
  readonly #paths: RunPaths;
  readonly #lock: RunLock;
  readonly #current: CurrentWriter;
  /** Events are appended one after the other, whoever asks for them. */
  #lastEvent: Promise<void> = Promise.resolve();
  #lastAmendment: Promise<void> = Promise.resolve();
  #record: RunRecord | undefined;

  private constructor(paths: RunPaths, lock: RunLock) {
    this.#paths = paths;
    this.#lock = lock;
    this.#current = new CurrentWriter(paths);
  }

  get paths(): RunPaths {
    return this.#paths;
  }

  /** As it was last written; undefined before the run has begun. */
  get record(): RunRecord | undefined {
    return this.#record;
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
    const { progress } = this.#paths;
    const own = (await readEvents(progress)).filter(
      (event) => 'run' in event && event.run === record.id,
    );
    const setAside = await setAsidePreviousRun(this.#paths);
    if (setAside) {
      // How it waited and began was written down while the events of the old run still lay there.
      await appendPastEvents(progress, own);
    }
    await this.#writeRecord(record);
    await writeStartOutput(outputFile(this.#paths, 0), start, header.needScaling);
    await writePreview(this.#paths, 0, start);
    await startLog(this.#paths.log, header);
    return setAside;
  }

  /**
   * Goes on with a run: from now on `record` describes it. A process that was killed between an output
   * and its preview has left that to do.
   */
  async goOn(record: RunRecord, start: Start): Promise<void> {
    await dropTornRow(this.#paths.log);
    await this.#writeRecord(record);
    if ((await readPreview(this.#paths, start.finished, 0)) === undefined) {
      await writePreview(this.#paths, start.finished, start);
    }
  }

  /**
   * Writes down what was changed while the run goes on. Whoever asks, each change is made to what the one before
   * it left.
   *
   * @throws Run before the run has begun; what `change` throws.
   */
  async amend(change: (record: RunRecord) => RunRecord): Promise<void> {
    const amended = this.#lastAmendment.then(async () => {
      if (this.#record === undefined) {
        throw runError({ folder: this.#paths.outputFolder, reason: 'it has not begun' });
      }
      await this.#lock.assertHeld();
      await this.#writeRecord(change(this.#record));
    });
    this.#lastAmendment = amended.catch(() => undefined);
    await amended;
  }

  /** Tells how far the running iteration is. */
  progress(progress: IterationProgress): void {
    this.#current.show(progress);
  }

  /** @returns the path of the output. */
  async writeIteration(iteration: Iteration): Promise<string> {
    await this.#lock.assertHeld();
    const { number, metrics, timings, deviceMemory } = iteration;
    const output = outputFile(this.#paths, number);
    // Before the output: who sees it asks for this, and would otherwise be told what the output alone tells.
    await writeQuality(this.#paths, iteration).catch(async (error: unknown) => {
      const message = `The quality of iteration ${number} could not be told: ${error instanceof Error ? error.message : String(error)}`;
      await this.event({ event: 'notice', message });
    });
    await writeIterationOutput(output, iteration);
    await writeHalves(this.#paths, iteration);
    await appendLogRow(this.#paths.log, iteration);
    await this.#writeCheckpoint(number, output);
    await removeOldHalves(this.#paths, number);
    await writePreview(this.#paths, number, iteration);
    this.#current.learn(timings.steps);
    await this.event({
      event: 'iteration',
      number,
      seconds: timings.total,
      ...metrics,
      output: basename(output),
      steps: { ...timings.steps },
      memory: process.resourceUsage().maxRSS * 1024,
      ...(deviceMemory !== undefined && { deviceMemory }),
    });
    return output;
  }

  /** Writes the last event of this process. */
  async end(state: RunEnd, message?: string): Promise<void> {
    const why = message === undefined ? {} : { message };
    await this.event({ event: 'ended', run: this.#id, state, ...why });
  }

  /** Adds a line to `progress.jsonl`. */
  async event(event: NewRunEvent): Promise<void> {
    const appended = this.#lastEvent.then(() => appendEvent(this.#paths.progress, event));
    this.#lastEvent = appended.catch(() => undefined);
    await appended;
  }

  /** Gives the run free; calling it twice is safe. */
  async close(): Promise<void> {
    await this.#current.settled();
    await this.#lock.release();
  }

  async #writeRecord(record: RunRecord): Promise<void> {
    await writeJsonFile(this.#paths.record, record);
    this.#record = record;
  }

  get #id(): string {
    return this.#record?.id ?? '';
  }

  async #writeCheckpoint(iteration: number, output: string): Promise<void> {
    const checkpoint: Checkpoint = {
      id: this.#id,
      iteration,
      output: basename(output),
      written: new Date().toISOString(),
    };
    await writeJsonFile(this.#paths.checkpoint, checkpoint);
  }
}
