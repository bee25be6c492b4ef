/** Pixels left and right of the plots, for the labels; charts and raster share them. */
export const AXIS_MARGIN = { left: 60, right: 12 } as const;

/** No closer than this many pixels, or labels of three digits touch. */
const TICK_DISTANCE = 28;

/** Iterations run from 1 to `last`, each in the middle of a column of its own. */
export interface IterationAxis {
  /** Pixels of the whole drawing, margins included. */
  readonly width: number;
  readonly last: number;
}

export function columnWidth({ width, last }: IterationAxis): number {
  return Math.max(0, width - AXIS_MARGIN.left - AXIS_MARGIN.right) / last;
}

/** Pixels from the left edge of the drawing. */
export function columnCentre(axis: IterationAxis, iteration: number): number {
  return AXIS_MARGIN.left + (iteration - 0.5) * columnWidth(axis);
}

/** The iteration whose column is at `x`; outside the plot, the nearest. */
export function iterationAt(axis: IterationAxis, x: number): number {
  const column = Math.floor((x - AXIS_MARGIN.left) / columnWidth(axis));
  return Math.min(axis.last, Math.max(1, column + 1));
}

/** The iterations that get a label: odd ones, or 1 and multiples of a round step. */
export function iterationTicks(axis: IterationAxis): number[] {
  const step = smallestStep(TICK_DISTANCE / columnWidth(axis));
  const ticks = [1];
  for (let tick = step <= 2 ? 1 + step : step; tick <= axis.last; tick += step) {
    ticks.push(tick);
  }
  return ticks;
}

/** The smallest of 1, 2, 5, 10, 20, ... that is at least `wanted`. */
function smallestStep(wanted: number): number {
  if (!Number.isFinite(wanted)) {
    return Infinity;
  }
  const decade = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  return [1, 2, 5].map((digit) => digit * decade).find((step) => step >= wanted) ?? 10 * decade;
}
