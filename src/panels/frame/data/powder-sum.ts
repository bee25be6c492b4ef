import type { Dataset } from '@damselfly/compute/io/dataset.ts';
import type { PowderKind } from './frames-request.ts';
import { readRanges } from './read-ranges.ts';

/** Adds frames up pixel by pixel, or keeps their largest values. */
export class PowderSum {
  readonly values: Float64Array;
  readonly #kind: PowderKind;
  #count = 0;

  constructor(kind: PowderKind, pixelCount: number) {
    this.#kind = kind;
    this.values = new Float64Array(pixelCount);
  }

  /**
   * Adds frames of one file.
   *
   * @param frames numbers in the file, ascending.
   * @param added told how many more have been added.
   * @throws what reading throws, or the signal's reason.
   */
  async add(
    dataset: Dataset,
    frames: readonly number[],
    added: (count: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    if (dataset.dtype !== 'sparse') {
      for (const frame of frames) {
        this.#take(await dataset.frame(frame, { signal }));
        added(1);
      }
      return;
    }
    const wanted = new Set(frames);
    for (const { from, to } of readRanges(frames)) {
      const photons = await dataset.photons({ from, to }, { signal });
      const { onesOffsets, ones, multiOffsets, multi, counts } = photons;
      let taken = 0;
      for (let i = 0; i < photons.frameCount; i++) {
        if (wanted.has(from + i)) {
          this.#takePhotons(ones.subarray(onesOffsets[i], onesOffsets[i + 1]), undefined);
          const [first, end] = [multiOffsets[i], multiOffsets[i + 1]];
          this.#takePhotons(multi.subarray(first, end), counts.subarray(first, end));
          taken += 1;
        }
      }
      this.#count += taken;
      added(taken);
    }
  }

  /** One value per pixel. */
  result(): Float64Array {
    return this.#kind === 'mean' && this.#count > 0
      ? this.values.map((value) => value / this.#count)
      : this.values;
  }

  #take(frame: ArrayLike<number>): void {
    const { values } = this;
    for (let pixel = 0; pixel < values.length; pixel++) {
      // Intensities may be negative in all frames.
      const largest = this.#count === 0 ? frame[pixel] : Math.max(values[pixel], frame[pixel]);
      values[pixel] = this.#kind === 'max' ? largest : values[pixel] + frame[pixel];
    }
    this.#count += 1;
  }

  /** @param counts one for each pixel; 1 where missing. */
  #takePhotons(pixels: Uint32Array, counts: Uint32Array | undefined): void {
    const { values } = this;
    for (let i = 0; i < pixels.length; i++) {
      const count = counts?.[i] ?? 1;
      const pixel = pixels[i];
      values[pixel] = this.#kind === 'max' ? Math.max(values[pixel], count) : values[pixel] + count;
    }
  }
}
