import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import type { EmcLogHeader } from '@damselfly/compute/io/formats/dragonfly-log/emc-log.ts';
import {
  formatEmcLogHeader,
  formatEmcLogRow,
} from '@damselfly/compute/io/formats/dragonfly-log/format-emc-log.ts';
import type { DragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { outputContent } from '@damselfly/compute/io/formats/dragonfly-output/output-content.ts';
import {
  outputOfIteration,
  outputOfStart,
} from '@damselfly/compute/io/formats/dragonfly-output/output-of-iteration.ts';
import { qualityOfIteration } from '@damselfly/compute/quality/iteration-quality.ts';
import { hdf5FileBytes } from '@damselfly/compute/platform/browser/hdf5-file-bytes.ts';
import { errorText } from '../../error-text.ts';
import {
  halfNumber,
  halfPath,
  outputPath,
  previewsPath,
  qualityPath,
  RECORD,
  volumePath,
} from '../paths.ts';
import type { PageRecord } from '../records.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import type { EventLog } from './event-log.ts';
import { previewsOf } from './previews-of.ts';

/**
 * Writes a run into the page's storage. The order makes every moment a good one to close the page: an
 * output counts when its event is written, and all that belongs to it lies there before.
 */
export class RunWriter {
  readonly #folder: RunFolder;
  readonly #events: EventLog;
  readonly #record: PageRecord;
  /** Outputs that may lie in the storage at once. */
  readonly #keep: number;

  constructor(parts: { folder: RunFolder; events: EventLog; record: PageRecord; keep: number }) {
    this.#folder = parts.folder;
    this.#events = parts.events;
    this.#record = parts.record;
    this.#keep = parts.keep;
  }

  /** Writes record, start model and the head of the log. */
  async begin(start: Start, header: EmcLogHeader): Promise<void> {
    await this.#folder.write(RECORD, utf8(`${JSON.stringify(this.#record, undefined, 2)}\n`));
    await this.#writeOutput(0, outputOfStart(start, header.needScaling));
    await this.#folder.write(this.#record.log, utf8(formatEmcLogHeader(header)));
  }

  /** Takes rows of iterations back that do not count, and half a row. */
  async goOn(finished: number): Promise<void> {
    const text = (await (await this.#folder.read(this.#record.log))?.text()) ?? '';
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split(/(?<=\n)/);
    const counting = lines.filter((line) => !(Number.parseInt(line, 10) > finished));
    await this.#folder.write(this.#record.log, utf8(counting.join('')));
  }

  async writeIteration(iteration: Iteration): Promise<void> {
    const { number, metrics, timings, deviceMemory } = iteration;
    await this.#writeOutput(number, outputOfIteration(iteration));
    await this.#writeQuality(iteration);
    await this.#writeHalves(iteration);
    const row = { iteration: number, seconds: timings.total, ...metrics };
    await this.#folder.append(this.#record.log, formatEmcLogRow(row));
    await this.#events.add({
      event: 'iteration',
      row: {
        number,
        seconds: timings.total,
        rmsChange: metrics.rmsChange,
        information: metrics.information,
        logLikelihood: metrics.logLikelihood,
        beta: metrics.beta,
        rotationCount: metrics.rotationCount,
        steps: { ...timings.steps },
      },
      ...(deviceMemory !== undefined && { deviceMemory }),
    });
    await this.#removeHalvesBefore(number);
  }

  /** A run does not end because its quality cannot be told. */
  async #writeQuality(iteration: Iteration): Promise<void> {
    const { number } = iteration;
    try {
      const quality = JSON.stringify(await qualityOfIteration(iteration));
      await this.#folder.write(qualityPath(number), utf8(quality));
    } catch (error) {
      const message = `The quality of iteration ${number} could not be told: ${errorText(error)}`;
      await this.#events.add({ event: 'notice', message });
    }
  }

  /** What the run needs to go on with its halves, where it has any. */
  async #writeHalves({ number, halves }: Iteration): Promise<void> {
    for (const half of ['odd', 'even'] as const) {
      const iteration = halves?.[half];
      if (iteration) {
        const path = halfPath(half, number);
        const bytes = await hdf5FileBytes(path, outputContent(outputOfIteration(iteration)));
        await this.#writeOrMakeRoom(number, path, bytes);
      }
    }
  }

  /** As large as outputs, and no run goes on from them. */
  async #removeHalvesBefore(number: number): Promise<void> {
    for (const { path } of await this.#folder.list()) {
      if ((halfNumber(path) ?? number) < number) {
        await this.#folder.remove(path);
      }
    }
  }

  async #writeOutput(number: number, output: DragonflyOutput): Promise<void> {
    await this.#makeRoom(number, this.#keep - 1);
    const path = outputPath(this.#record.outputFolder, number);
    const bytes = await hdf5FileBytes(path, outputContent(output));
    await this.#writeOrMakeRoom(number, path, bytes);
    const previews = previewsOf(number, output.intens, output.shape);
    // Backwards: the description of the first says that all of them lie there.
    for (const [mode, { headers, bytes }] of [...previews.entries()].reverse()) {
      for (const level of ['full', 'preview'] as const) {
        const codes = bytes[level];
        if (codes !== undefined) {
          await this.#writeOrMakeRoom(number, volumePath(number, mode, level), codes);
        }
      }
      await this.#folder.write(previewsPath(number, mode), utf8(JSON.stringify(headers)));
    }
  }

  /**
   * The browser may have less room than it said: then older outputs go, but never the last before
   * `number`, which counts until this one is complete.
   */
  async #writeOrMakeRoom(
    number: number,
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    for (;;) {
      try {
        await this.#folder.write(path, bytes);
        return;
      } catch (error) {
        await this.#folder.remove(path);
        const { length } = await this.#outputsBefore(number);
        if (!isDamselflyError(error, 'Resources') || length < 2) {
          throw error;
        }
        await this.#makeRoom(number, length - 1);
      }
    }
  }

  /** Removes the oldest outputs until no more than `most` are left before `number`, and says so. */
  async #makeRoom(number: number, most: number): Promise<void> {
    const outputs = await this.#outputsBefore(number);
    for (const oldest of outputs.slice(0, Math.max(0, outputs.length - most))) {
      const path = outputPath(this.#record.outputFolder, oldest);
      await this.#folder.remove(path);
      const message = `${path.split('/').at(-1) ?? path} was removed to make room for the next.`;
      await this.#events.add({ event: 'notice', message });
    }
  }

  /** Ascending. */
  async #outputsBefore(number: number): Promise<number[]> {
    const files = await this.#folder.list();
    return files
      .map(({ path }) => outputNumber(path))
      .filter((other) => other !== undefined)
      .filter((other) => other < number)
      .sort((a, b) => a - b);
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
