import type { IterationEvents } from '../charts/pointed-iteration.ts';

/** Words that stand around the raster, in the user's language. */
export interface RasterLabels {
  readonly name: string;
  /** Of the iteration at the crosshair: the part of the frames that kept their orientation. */
  readonly unchanged: (part: number) => readonly [value: string, unit: string];
  /** While orientations are read: of so many iterations. */
  readonly reading: (read: number, all: number) => string;
  /** Where the orientations of some iterations could not be read. */
  readonly notRead: (iterations: number) => string;
  /** Names another iteration than that at the crosshair. */
  readonly at: (iteration: number) => string;
  /** Of iterations that have not been computed. */
  readonly toCome: (iterations: number) => string;
  /** Of iterations that have been, and whose orientations are not there yet, or are not to be had. */
  readonly unread: (reason: UnreadReason) => string;
  readonly iteration: string;
  /** What the first and the last colour stand for. */
  readonly ends: readonly [first: string, last: string];
  readonly count: (count: number) => string;
  /** Tells the frame that the keyboard points at. */
  readonly row: (frame: number, rotation: number, row: number, rows: number) => string;
  /** Instead of the picture, where it could not be made. */
  readonly failed: string;
}

/** Why a column is empty: it is on its way, could not be read, or there is no output of its iteration. */
export type UnreadReason = 'awaited' | 'failed' | 'absent';

export interface RasterData {
  /** Most likely rotation of every frame, or of a sample, by iteration; -1 for frames that are not used. */
  readonly columns: ReadonlyMap<number, Int32Array>;
  /** Every so-many-th frame has a place in the columns. */
  readonly step: number;
  /** Frames of the file. */
  readonly frames: number;
  /** How many rotations each column was chosen from, by iteration: they have all colours, however many. */
  readonly rotations: ReadonlyMap<number, number>;
  /** The last finished iteration, and the last planned one: where the axis ends. */
  readonly finished: number;
  readonly last: number;
  /** Finished iterations whose orientations can be read: outputs may have been removed. */
  readonly readable: readonly number[];
  /** Those of them that could not be read. */
  readonly failed: ReadonlySet<number>;
  readonly labels: RasterLabels;
  /** The picture in words. */
  readonly summary: string;
}

/** A place in the window, as events of a pointer have it. */
export interface PagePlace {
  readonly clientX: number;
  readonly clientY: number;
}

/** What the raster tells beside iterations. */
export interface RasterEvents extends IterationEvents {
  /** The frame that is pointed at, undefined when none is any more, and where that is on the page, CSS pixels. */
  readonly frame: { readonly frame: number; readonly at: PagePlace } | undefined;
  /** Frames of the rows that the pointer was drawn over. */
  readonly frames: readonly number[];
  /** A frame that the keyboard opens. */
  readonly open: number;
  /** A frame that the keyboard chooses, or no longer. */
  readonly toggle: number;
}

export interface RasterState {
  /** Whose number is told at the right of the name; 0 for none. */
  readonly iteration: number;
}
