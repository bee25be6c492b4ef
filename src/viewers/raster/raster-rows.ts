import { frameOrder } from './frame-order.ts';
import { unchangedPart } from './unchanged-part.ts';

/** What is to be drawn. */
export interface RasterQuestion {
  /** The last finished iteration. */
  readonly finished: number;
  /** Pixels. */
  readonly most: { readonly columns: number; readonly rows: number };
  /** How many there were to choose from, by iteration. */
  readonly rotations: ReadonlyMap<number, number>;
}

/** The raster as bytes: 0 where nothing is known, else 1 to 255 for the first to the last rotation of its iteration. */
export interface RasterPicture {
  readonly finished: number;
  /** A column for each finished iteration, or as many as there are pixels. */
  readonly width: number;
  readonly height: number;
  /** By column: 0 where its iteration has not been read yet. */
  readonly read: Uint8Array;
  /** height x width. */
  readonly codes: Uint8Array<ArrayBuffer>;
  /** By iteration from 1 on: which part of the frames kept their rotation since the one before, if it is the same list. */
  readonly unchanged: readonly (number | undefined)[];
}

/** The row of one frame. */
export interface FrameRow {
  readonly row: number;
  /** How many there are. */
  readonly rows: number;
  /** Its place in the columns. */
  readonly frame: number;
  /** Its most likely rotation in the last iteration. */
  readonly rotation: number;
}

/**
 * Keeps the orientations of all iterations and makes pictures of them. Lives in a worker, since a file
 * may have a million frames; plain, so that it can be tested without one.
 */
export class RasterRows {
  readonly #columns = new Map<number, Int32Array>();

  /** @param rotations most likely rotation per frame, -1 for frames that are not used. */
  add(iteration: number, rotations: Int32Array): void {
    this.#columns.set(iteration, rotations);
  }

  clear(): void {
    this.#columns.clear();
  }

  /**
   * Frames from top to bottom, iterations from left to right. Where several share a row or a column of
   * pixels the middle one is shown: mixing would invent rotations that no frame has.
   */
  picture({ finished, most, rotations }: RasterQuestion): RasterPicture {
    const width = Math.min(finished, most.columns);
    const height = most.rows;
    const codes = new Uint8Array(width * height);
    const read = new Uint8Array(width);
    const latest = this.#columns.get(Math.max(...this.#columns.keys()));
    const order = latest === undefined ? new Uint32Array(0) : frameOrder(latest);
    for (let place = 0; place < width; place++) {
      const iteration = 1 + Math.floor(((place + 0.5) * finished) / width);
      const column = this.#columns.get(iteration);
      const factor = 255 / Math.max(1, rotations.get(iteration) ?? 0);
      read[place] = column === undefined ? 0 : 1;
      for (let row = 0; row < height && order.length > 0 && column !== undefined; row++) {
        const rotation = column[order[Math.floor(((row + 0.5) * order.length) / height)]];
        codes[row * width + place] =
          rotation >= 0 ? 1 + Math.min(254, Math.floor(rotation * factor)) : 0;
      }
    }
    return {
      finished,
      width,
      height,
      read,
      codes,
      unchanged: this.#unchanged(finished, rotations),
    };
  }

  /**
   * The frames of the rows between two places, parts of the whole height; at one place, the frame that is shown
   * there. Numbers are places in the columns.
   */
  framesBetween(from: number, to: number): Uint32Array {
    const latest = this.#columns.get(Math.max(...this.#columns.keys()));
    const order = latest === undefined ? new Uint32Array(0) : frameOrder(latest);
    const first = Math.min(Math.floor(from * order.length), order.length - 1);
    const end = Math.max(Math.floor(to * order.length), first + 1);
    return order.slice(Math.max(0, first), end);
  }

  /** A row of one frame, from 0 at the top, or the last one; undefined before there are any. */
  rowAt(row: number): FrameRow | undefined {
    return this.#found((order) => Math.min(row, order.length - 1));
  }

  /** The row of a frame; undefined where it is not used. */
  rowOf(frame: number): FrameRow | undefined {
    return this.#found((order) => order.indexOf(frame));
  }

  #found(rowIn: (order: Uint32Array) => number): FrameRow | undefined {
    const latest = this.#columns.get(Math.max(...this.#columns.keys()));
    const order = latest === undefined ? new Uint32Array(0) : frameOrder(latest);
    const row = rowIn(order);
    const frame = order.at(row);
    return latest === undefined || frame === undefined || row < 0
      ? undefined
      : { row, rows: order.length, frame, rotation: latest[frame] };
  }

  #unchanged(finished: number, rotations: RasterQuestion['rotations']): (number | undefined)[] {
    return Array.from({ length: finished }, (_, index) => {
      const [before, after] = [this.#columns.get(index), this.#columns.get(index + 1)];
      // Numbers of another list of rotations stand for others.
      const areSame = rotations.get(index) === rotations.get(index + 1);
      return areSame ? before && after && unchangedPart(before, after) : undefined;
    });
  }
}
