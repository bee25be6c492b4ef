import { valueAxis } from '../../viewers/charts/value-axis.ts';
import { extentOf, type FramePoints } from './frame-choice.ts';

/** How the values of a plot of points and its pixels belong together. */
export interface PointPlane {
  /** Of the points' part, pixels. */
  readonly width: number;
  readonly height: number;
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
  readonly valueAt: (left: number, top: number) => readonly [x: number, y: number];
  readonly perPixel: readonly [x: number, y: number];
  readonly ticks: readonly number[];
  readonly acrossTicks: readonly number[];
}

/** Pixels of a plot. */
export interface PlotRoom {
  readonly width: number;
  readonly height: number;
  /** What stands around the points' part. */
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  /** Between the points at the ends and the edge. */
  readonly pad: number;
}

/** Lays points out over all of a plot. */
export function pointPlane(points: FramePoints, room: PlotRoom): PointPlane {
  const { margin, pad } = room;
  const width = Math.max(1, room.width - margin.left - margin.right);
  const height = Math.max(1, room.height - margin.top - margin.bottom);
  const [left, right] = paddedExtent(points.x, width, pad);
  const [low, high] = paddedExtent(points.y, height, pad);
  const axis = valueAxis([low, high], 'linear');
  const perPixel = [(right - left) / width, (high - low) / height] as const;
  return {
    width,
    height,
    across: (x) => margin.left + (x - left) / perPixel[0],
    up: (y) => margin.top + (high - y) / perPixel[1],
    valueAt: (x, y) => [
      left + (x - margin.left) * perPixel[0],
      high - (y - margin.top) * perPixel[1],
    ],
    perPixel,
    ticks: axis.ticks.filter((tick) => tick >= low && tick <= high),
    acrossTicks: valueAxis([left, right], 'linear').ticks.filter(
      (tick) => tick >= left && tick <= right - 0.04 * (right - left),
    ),
  };
}

/** Wider than the values, so that the points at its ends are seen whole. */
function paddedExtent(
  values: ArrayLike<number>,
  pixels: number,
  most: number,
): readonly [number, number] {
  const [low, high] = extentOf(values);
  const pad = (high - low) * (most / Math.max(1, pixels - 2 * most));
  return [low - pad, high + pad];
}
