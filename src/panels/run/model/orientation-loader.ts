import { sampleStep } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import type { ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { IterationLoader } from './iteration-loader.ts';

/**
 * Frames whose orientations are kept of all iterations: more than a raster has rows of pixels. Of 1000
 * iterations they are 20 MB, however many frames the file has.
 */
export const MOST_SAMPLED = 5000;

/** Iterations of which the orientations of all frames are kept: 4 MB each for a million frames. */
const MOST_WHOLE = 4;

/** What is to be brought. */
export interface WantedOrientations {
  /** All iterations with an output. */
  readonly outputs: readonly number[];
  /** The one of which all frames are asked for, if any. */
  readonly whole: number | undefined;
  /** Frames of the file; undefined while that is not known. */
  readonly frames: number | undefined;
}

/** Most likely orientations: of a sample of the frames in all iterations, of all frames in the shown one. */
export class OrientationLoader implements IDisposable {
  readonly #sampled: IterationLoader<Int32Array>;
  readonly #whole: IterationLoader<Int32Array>;
  #isSampled = false;

  constructor(source: Pick<RunSource, 'frames'>, id: string) {
    const bring = async (iteration: number, signal: AbortSignal, most?: number) =>
      Int32Array.from(
        await source.frames(id, iteration, 'orientation', {
          signal,
          ...(most !== undefined && { most }),
        }),
      );
    this.#sampled = new IterationLoader((iteration, signal) =>
      bring(iteration, signal, MOST_SAMPLED),
    );
    this.#whole = new IterationLoader(bring, MOST_WHOLE);
  }

  /** The sample has changed. */
  get changed(): ISignal<unknown, void> {
    return this.#sampled.changed;
  }

  /** All frames of another iteration are there. */
  get wholeChanged(): ISignal<unknown, void> {
    return this.#whole.changed;
  }

  /** By iteration, of every so-many-th frame (`sampleStep`), which is every one of a smaller file. */
  get values(): ReadonlyMap<number, Int32Array> {
    return this.#sampled.values;
  }

  /** The iterations whose sample could not be read, and why. */
  get failed(): ReadonlyMap<number, unknown> {
    return this.#sampled.failed;
  }

  /** The sample of an iteration has come, or failed. */
  get settled(): ISignal<unknown, number> {
    return this.#sampled.settled;
  }

  /** Whether the sample of an iteration is there, or could not be read. */
  isSettled(iteration: number): boolean {
    return this.values.has(iteration) || this.failed.has(iteration);
  }

  /** Of all frames; undefined where they were not asked for, or have not come yet. */
  of(iteration: number): Int32Array | undefined {
    return (this.#isSampled ? this.#whole : this.#sampled).values.get(iteration);
  }

  /** Whether `values` are of a sample of the frames. */
  get isSampled(): boolean {
    return this.#isSampled;
  }

  get isDisposed(): boolean {
    return this.#sampled.isDisposed;
  }

  want({ outputs, whole, frames }: WantedOrientations): void {
    this.#isSampled = frames !== undefined && sampleStep(frames, MOST_SAMPLED) > 1;
    this.#sampled.want(outputs);
    this.#whole.want(this.#isSampled && whole !== undefined ? [whole] : []);
  }

  retry(): void {
    this.#sampled.retry();
    this.#whole.retry();
  }

  forget(): void {
    this.#sampled.forget();
    this.#whole.forget();
  }

  dispose(): void {
    this.#sampled.dispose();
    this.#whole.dispose();
  }
}
