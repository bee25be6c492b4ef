import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import { MASK, type FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import type { FrameFigures } from './frames-request.ts';

/** Where the pixels of a file go in a picture. */
export class PixelPlaces {
  readonly layout: FrameLayout;
  /** Cell per pixel, -1 where it has none. */
  readonly #cells: Int32Array;

  constructor(layout: FrameLayout, pixelCount: number) {
    this.layout = layout;
    this.#cells = new Int32Array(pixelCount).fill(-1);
    layout.pixels.forEach((pixel, cell) => {
      if (pixel >= 0) {
        this.#cells[pixel] = cell;
      }
    });
  }

  /** @param values one per pixel of the file. */
  placed(values: ArrayLike<number>): Float32Array<ArrayBuffer> {
    const { pixels } = this.layout;
    return Float32Array.from(pixels, (pixel) => (pixel < 0 ? 0 : values[pixel]));
  }

  /** The only frame of `photons`: touches no more than the lit pixels. */
  placedPhotons({ ones, multi, counts }: SparsePhotons): Float32Array<ArrayBuffer> {
    const values = new Float32Array(this.layout.pixels.length);
    for (const pixel of ones) {
      const cell = this.#cells[pixel];
      if (cell >= 0) {
        values[cell] = 1;
      }
    }
    multi.forEach((pixel, i) => {
      const cell = this.#cells[pixel];
      if (cell >= 0) {
        values[cell] = counts[i];
      }
    });
    return values;
  }

  /** Of the cells whose pixels are not ignored. */
  figures(values: Float32Array): FrameFigures {
    const { mask } = this.layout;
    let [photons, lit, largest] = [0, 0, 0];
    for (let cell = 0; cell < values.length; cell++) {
      const value = values[cell];
      // Cells without a pixel hold 0, as do most others.
      if (value !== 0 && !Number.isNaN(value) && mask[cell] !== MASK.ignored) {
        photons += value;
        lit += Number(value > 0);
        largest = Math.max(largest, value);
      }
    }
    return { photons, lit, largest };
  }
}
