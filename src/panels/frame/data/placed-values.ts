import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import { MASK, type FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import type { FrameFigures, LaidOutFrame } from './frames-request.ts';

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

  /** @param frame one value per pixel of the file. */
  laidOut(frame: ArrayLike<number>): LaidOutFrame {
    const { pixels } = this.layout;
    const values = new Float32Array(pixels.length);
    for (let cell = 0; cell < pixels.length; cell++) {
      const pixel = pixels[cell];
      values[cell] = pixel < 0 ? 0 : frame[pixel];
    }
    return this.#withFigures(values);
  }

  /** The only frame of `photons`: touches no more than the lit pixels. */
  laidOutPhotons({ ones, multi, counts }: SparsePhotons): LaidOutFrame {
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
    return this.#withFigures(values);
  }

  #withFigures(values: Float32Array<ArrayBuffer>): LaidOutFrame {
    return { values, layout: this.layout, ...figuresOf(values, this.layout) };
  }
}

/** Of the cells whose pixels are not ignored. */
function figuresOf(values: Float32Array, { mask }: FrameLayout): FrameFigures {
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
