/** The smallest and the largest value that belong to it. */
export type Range = readonly [from: number, to: number];

/** The part of a plot of frames that is chosen. */
export interface FrameBox {
  readonly x: Range;
  readonly y: Range;
}

/** Values of the frames along both axes of a plot; not finite for frames that take no part. */
export interface FramePoints {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** The same box, with its limits from low to high. */
export function ascendingBox({ x, y }: FrameBox): FrameBox {
  return { x: ascending(x), y: ascending(y) };
}

/** Numbers of the frames in a box, ascending. */
export function framesIn({ x, y }: FramePoints, box: FrameBox): number[] {
  const frames: number[] = [];
  for (let frame = 0; frame < x.length; frame++) {
    if (isWithin(x[frame], box.x) && isWithin(y[frame], box.y)) {
      frames.push(frame);
    }
  }
  return frames;
}

/** Numbers of the frames that take part and are not among these, ascending. */
export function otherFrames({ x }: FramePoints, frames: readonly number[]): number[] {
  const chosen = new Set(frames);
  const others: number[] = [];
  for (let frame = 0; frame < x.length; frame++) {
    if (Number.isFinite(x[frame]) && !chosen.has(frame)) {
      others.push(frame);
    }
  }
  return others;
}

/** The frame whose point is nearest to a place, within `reach`; distances in units of `scale`. */
export function frameNear(
  { x, y }: FramePoints,
  [atX, atY]: readonly [number, number],
  [scaleX, scaleY]: readonly [number, number],
  reach: number,
): number | undefined {
  let [nearest, least] = [-1, reach * reach];
  for (let frame = 0; frame < x.length; frame++) {
    const square = ((x[frame] - atX) / scaleX) ** 2 + ((y[frame] - atY) / scaleY) ** 2;
    if (square <= least) {
      [nearest, least] = [frame, square];
    }
  }
  return nearest < 0 ? undefined : nearest;
}

/** From the smallest to the largest finite value; a little around a single one. */
export function extentOf(values: ArrayLike<number>): Range {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
  }
  if (low > high) {
    return [0, 1];
  }
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

function ascending([from, to]: Range): Range {
  return [Math.min(from, to), Math.max(from, to)];
}

function isWithin(value: number, range: Range): boolean {
  const [low, high] = ascending(range);
  return value >= low && value <= high;
}
