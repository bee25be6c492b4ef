import { fileAccessError } from '@damselfly/compute/errors.ts';
import {
  sampled,
  type FrameColumn,
  type IterationQuality,
  type RunFile,
} from '@damselfly/remote/http';
import type { FramesOptions, VolumeBytes, VolumeOptions } from '../runs/run-source.ts';
import type { KnownRun } from './describe-run.ts';
import { downloadAll } from './download-all.ts';
import { FrameReader } from './frame-reader.ts';
import { FILES, outputPath } from './paths.ts';
import { listFiles, readQuality, readVolume } from './read-results.ts';
import type { RunFolder } from './storage/run-folder.ts';

/** What runs in the page have written, as panels ask for it. */
export class PageRunResults {
  readonly #folder: (id: string) => Promise<RunFolder>;
  readonly #frames = new FrameReader();

  /** @param folder of a run. */
  constructor(folder: (id: string) => Promise<RunFolder>) {
    this.#folder = folder;
  }

  dispose(): void {
    this.#frames.dispose();
  }

  async volume(
    { request }: KnownRun,
    iteration: number,
    { mode = 0, level }: VolumeOptions,
  ): Promise<VolumeBytes> {
    return readVolume(await this.#folder(request.id), iteration, mode, level);
  }

  async frames(
    { request, record }: KnownRun,
    iteration: number,
    column: FrameColumn,
    { most = Infinity, signal }: FramesOptions = {},
  ): Promise<Int32Array | Float64Array> {
    const path = outputPath(record?.outputFolder ?? '', iteration);
    const blob = await this.#read(request.id, path);
    const values = await this.#frames.read(blob, path.slice(FILES.length), column, signal);
    const sample = column === 'occupancy' ? values : sampled(values, most);
    return column === 'orientation' ? Int32Array.from(sample) : sample;
  }

  async quality({ request }: KnownRun, iteration: number): Promise<IterationQuality> {
    return readQuality(await this.#folder(request.id), iteration);
  }

  async text(
    { request, record, events }: KnownRun,
    which: 'log' | 'stdout' | 'stderr',
  ): Promise<string> {
    if (which === 'log') {
      return record ? (await this.#read(request.id, record.log)).text() : '';
    }
    // A worker prints nothing: what it has to say are notices.
    const notices = events.flatMap(({ time, ...event }) =>
      'message' in event ? [`${time} ${event.message}\n`] : [],
    );
    return which === 'stderr' ? notices.join('') : '';
  }

  async files(run: KnownRun): Promise<RunFile[]> {
    return listFiles(run, await this.#folder(run.request.id));
  }

  download(id: string, file: RunFile): Promise<Blob> {
    return this.#read(id, FILES + file.path);
  }

  async downloadAll({ request }: KnownRun): Promise<Blob> {
    return downloadAll(await this.#folder(request.id), request.name);
  }

  async #read(id: string, path: string): Promise<Blob> {
    const blob = await (await this.#folder(id)).read(path);
    if (blob === undefined) {
      const reason = 'it is not there; the browser may have had no room for it';
      throw fileAccessError({ file: path.slice(FILES.length), operation: 'read', reason });
    }
    return blob;
  }
}
