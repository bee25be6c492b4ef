/** Where a curve of a small chart runs. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  /** Values at the left and right end. */
  readonly x: readonly [number, number];
  /** Values at the bottom and the top. */
  readonly y: readonly [number, number];
}

/** Points beyond this many are thinned to the extremes of each column. */
const MOST_COLUMNS = 400;

/**
 * The `points` of an SVG polyline. Of very many points the least and the largest of each column are kept, so
 * that a run of 1000 iterations costs no more than one of 400 and no spike is lost.
 */
export function chartLine(
  xs: readonly number[],
  ys: readonly number[],
  { width, height, x: [left, right], y: [bottom, top] }: ChartFrame,
): string {
  return kept(ys)
    .filter((i) => Number.isFinite(ys[i]))
    .map((i) => {
      const across = right === left ? 0.5 : (xs[i] - left) / (right - left);
      const up = top === bottom ? 0.5 : (ys[i] - bottom) / (top - bottom);
      return `${(across * width).toFixed(1)},${((1 - up) * height).toFixed(1)}`;
    })
    .join(' ');
}

/** Indices of the points that are drawn. */
function kept(ys: readonly number[]): number[] {
  if (ys.length <= MOST_COLUMNS) {
    return ys.map((_, i) => i);
  }
  const step = (2 * ys.length) / MOST_COLUMNS;
  return Array.from({ length: MOST_COLUMNS / 2 }, (_, column) => {
    const from = Math.floor(column * step);
    const to = Math.min(ys.length, Math.floor((column + 1) * step));
    let [low, high] = [from, from];
    for (let i = from; i < to; i++) {
      low = ys[i] < ys[low] ? i : low;
      high = ys[i] > ys[high] ? i : high;
    }
    return low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
  }).flat();
}

/** The least and the largest of several lists; 0 and 1 where there is nothing finite. */
export function rangeOf(...lists: readonly (readonly number[])[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of lists.flat()) {
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [low, high] : [0, 1];
}
