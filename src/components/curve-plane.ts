import type { ChartScale } from '../viewers/charts/chart-data.ts';
import { readableTicks, valueAxis, type ValueAxis } from '../viewers/charts/value-axis.ts';

export const CURVE_HEIGHT = 132;
const MARGIN = { left: 44, right: 8, top: 6, bottom: 18 } as const;

export type CurvePoint = readonly [x: number, y: number];

export interface VerticalAxis {
  readonly scale: ChartScale;
  /** Where it is not to follow the values. */
  readonly range?: readonly [number, number];
  /** Whether zeros lie at the bottom of a logarithmic scale, instead of being left out. */
  readonly hasZeros?: boolean;
  readonly format: (value: number) => string;
}

/** Where the points of a curve lie in its drawing, CSS pixels. */
export interface CurvePlane {
  /** Points that have a value, by ascending x. */
  readonly drawn: readonly CurvePoint[];
  /** Those of them that are connected: where there is no value the curve has a gap. */
  readonly parts: readonly (readonly CurvePoint[])[];
  /** The x where the axis ends. */
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Values with a grid line; none where nothing is drawn. */
  readonly ticks: readonly number[];
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
}

/** @param points by ascending x. @param width of the drawing, CSS pixels. */
export function curvePlane(
  points: readonly CurvePoint[],
  vertical: VerticalAxis,
  width: number,
): CurvePlane {
  const isLog = vertical.scale === 'log';
  const kept = points.filter(([, y]) => !(isLog && vertical.hasZeros !== true && y <= 0));
  const drawn = kept.filter(([, y]) => Number.isFinite(y));
  const { left, top } = MARGIN;
  const right = Math.max(left + 1, width - MARGIN.right);
  const bottom = CURVE_HEIGHT - MARGIN.bottom;
  const last = Math.max(...drawn.map(([x]) => x), Number.MIN_VALUE);
  const values = drawn.map(([, y]) => y).filter((y) => !isLog || y > 0);
  const axis = axisOf(values, vertical);
  const [low, high] = axis.range;
  return {
    drawn,
    parts: connectedParts(kept),
    last,
    left,
    right,
    top,
    bottom,
    ticks: values.length === 0 ? [] : readableTicks(axis, bottom - top),
    across: (x) => left + ((right - left) * x) / last,
    up: (y) =>
      isLog && y <= 0 ? bottom : bottom - (bottom - top) * ((axis.project(y) - low) / (high - low)),
  };
}

/** The point whose place is nearest; undefined where there is none. */
export function nearestPoint(points: readonly CurvePoint[], x: number): CurvePoint | undefined {
  return points.reduce<CurvePoint | undefined>(
    (best, point) =>
      best === undefined || Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best,
    undefined,
  );
}

function axisOf(values: readonly number[], { scale, range }: VerticalAxis): ValueAxis {
  if (range === undefined) {
    return valueAxis(values, scale);
  }
  return { ...valueAxis(range, 'linear'), range };
}

function connectedParts(points: readonly CurvePoint[]): CurvePoint[][] {
  const parts: CurvePoint[][] = [];
  let open: CurvePoint[] | undefined;
  for (const point of points) {
    if (!Number.isFinite(point[1])) {
      open = undefined;
    } else if (open) {
      open.push(point);
    } else {
      open = [point];
      parts.push(open);
    }
  }
  return parts;
}
