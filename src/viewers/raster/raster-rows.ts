import { frameOrder } from './frame-order.ts';
import { unchangedPart } from './unchanged-part.ts';

/** No raster has as many rows; of larger files every so-many-th frame is kept. */
const MOST_FRAMES = 100_000;

/** The raster as bytes: 0 where nothing is known, else 1 to 255 for the first to the last rotation. */
export interface RasterPicture {
  readonly width: number;
  readonly height: number;
  /** height x width. */
  readonly codes: Uint8Array<ArrayBuffer>;
  /** By column: which part of the frames kept their rotation since the iteration before. */
  readonly unchanged: readonly (number | undefined)[];
}

/**
 * Keeps the orientations of all iterations and makes pictures of them. Lives in a worker, since a file
 * may have a million frames; plain, so that it can be tested without one.
 */
export class RasterRows {
  readonly #columns = new Map<number, Int32Array>();
  /** Only every so-many-th frame is kept. */
  #step = 1;

  /** @param rotations most likely rotation per frame, -1 for frames that are not used. */
  add(iteration: number, rotations: Int32Array): void {
    const step = Math.ceil(rotations.length / MOST_FRAMES);
    this.#step = Math.max(1, step);
    this.#columns.set(
      iteration,
      step <= 1 ? rotations : rotations.filter((_, i) => i % step === 0),
    );
  }

  clear(): void {
    this.#columns.clear();
  }

  /**
   * Frames from top to bottom, iterations 1 to `width` from left to right. Where several frames share a
   * row of pixels the middle one is shown: mixing would invent rotations that no frame has.
   */
  picture(width: number, height: number, rotations: number): RasterPicture {
    const codes = new Uint8Array(width * height);
    const latest = this.#columns.get(Math.max(...this.#columns.keys()));
    const order = latest === undefined ? new Uint32Array(0) : frameOrder(latest);
    const factor = 255 / Math.max(1, rotations);
    for (const [iteration, column] of this.#columns) {
      for (let row = 0; row < height && order.length > 0 && iteration <= width; row++) {
        const rotation = column[order[Math.floor(((row + 0.5) * order.length) / height)]];
        codes[row * width + iteration - 1] =
          rotation >= 0 ? 1 + Math.min(254, Math.floor(rotation * factor)) : 0;
      }
    }
    return { width, height, codes, unchanged: this.#unchanged(width) };
  }

  /**
   * The frames of the rows between two places, parts of the whole height; at one place, the frame that is shown
   * there.
   */
  framesBetween(from: number, to: number): Uint32Array {
    const latest = this.#columns.get(Math.max(...this.#columns.keys()));
    const order = latest === undefined ? new Uint32Array(0) : frameOrder(latest);
    const first = Math.min(Math.floor(from * order.length), order.length - 1);
    const end = Math.max(Math.floor(to * order.length), first + 1);
    return order.slice(Math.max(0, first), end).map((frame) => frame * this.#step);
  }

  #unchanged(width: number): (number | undefined)[] {
    return Array.from({ length: width }, (_, index) => {
      const [before, after] = [this.#columns.get(index), this.#columns.get(index + 1)];
      return before && after && unchangedPart(before, after);
    });
  }
}
