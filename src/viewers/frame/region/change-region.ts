import type { CellPlace } from '../cell-place.ts';
import type { FrameLayout } from '../frame-layout.ts';
import type { FrameRegion, RegionShape } from './frame-region.ts';

type Extent = Pick<FrameLayout, 'rows' | 'columns'>;

/** Of a region that nobody has drawn, in parts of the smaller side of the picture. */
const PART = 1 / 8;

/** A handle of a region: which of its sides it moves, -1 the first, 1 the last, 0 none. */
export interface RegionHandle {
  readonly down: -1 | 0 | 1;
  readonly right: -1 | 0 | 1;
}

const SIDES: readonly RegionHandle[] = [
  { down: -1, right: 0 },
  { down: 0, right: 1 },
  { down: 1, right: 0 },
  { down: 0, right: -1 },
];

const CORNERS: readonly RegionHandle[] = [
  { down: -1, right: -1 },
  { down: -1, right: 1 },
  { down: 1, right: 1 },
  { down: 1, right: -1 },
];

/** The handles that a shape has. */
export const HANDLES: Readonly<Record<RegionShape, readonly RegionHandle[]>> = {
  circle: SIDES,
  rectangle: [...SIDES, ...CORNERS],
};

/** A region of a usual size around a place. */
export function regionAround(shape: RegionShape, place: CellPlace, extent: Extent): FrameRegion {
  const radius = Math.max(1, Math.round(PART * Math.min(extent.rows, extent.columns)));
  const [row, column] = [Math.round(place.row), Math.round(place.column)];
  const edge = 2 * radius + 1;
  return shape === 'circle'
    ? { shape, row, column, radius }
    : { shape, row: row - radius, column: column - radius, rows: edge, columns: edge };
}

/** The region that a drag draws: a circle around its beginning, a rectangle between both pixels. */
export function drawnRegion(shape: RegionShape, from: CellPlace, to: CellPlace): FrameRegion {
  const [row, column] = [Math.round(from.row), Math.round(from.column)];
  if (shape === 'circle') {
    const radius = Math.max(1, Math.round(Math.hypot(to.row - row, to.column - column)));
    return { shape, row, column, radius };
  }
  const [endRow, endColumn] = [Math.round(to.row), Math.round(to.column)];
  return {
    shape,
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}

/** So many rows and columns on, as far as its middle stays in the picture. */
export function movedRegion(
  region: FrameRegion,
  down: number,
  right: number,
  { rows, columns }: Extent,
): FrameRegion {
  const [high, wide] = region.shape === 'circle' ? [0, 0] : [region.rows, region.columns];
  const within = (first: number, length: number, count: number): number => {
    const half = Math.floor(length / 2);
    // Not -half, which may be a negative zero.
    return Math.min(Math.max(Math.round(first), 0 - half), count - 1 - half);
  };
  return {
    ...region,
    row: within(region.row + down, high, rows),
    column: within(region.column + right, wide, columns),
  };
}

/** So many pixels larger on every side, or smaller; one pixel stays. */
export function grownRegion(region: FrameRegion, by: number): FrameRegion {
  if (region.shape === 'circle') {
    return { ...region, radius: Math.max(1, region.radius + by) };
  }
  const grownBy = (length: number): number => (length + 2 * by >= 1 ? by : 0);
  const [high, wide] = [grownBy(region.rows), grownBy(region.columns)];
  return {
    ...region,
    row: region.row - high,
    column: region.column - wide,
    rows: region.rows + 2 * high,
    columns: region.columns + 2 * wide,
  };
}

/** With its last row or column so many on; a circle with a radius that is so much larger. */
export function stretchedRegion(region: FrameRegion, down: number, right: number): FrameRegion {
  if (region.shape === 'circle') {
    return grownRegion(region, down + right);
  }
  return {
    ...region,
    rows: Math.max(1, region.rows + down),
    columns: Math.max(1, region.columns + right),
  };
}

/** With one of its handles at a place; the opposite side stays where it is. */
export function pulledRegion(
  region: FrameRegion,
  { down, right }: RegionHandle,
  to: CellPlace,
): FrameRegion {
  if (region.shape === 'circle') {
    return drawnRegion('circle', region, to);
  }
  const [row, rows] = pulledSide(region.row, region.rows, down, to.row);
  const [column, columns] = pulledSide(region.column, region.columns, right, to.column);
  return { ...region, row, rows, column, columns };
}

/** @returns first and number of the pixels along one side. */
function pulledSide(first: number, count: number, end: -1 | 0 | 1, to: number): [number, number] {
  const last = first + count - 1;
  if (end < 0) {
    // Sides lie between pixels.
    const begin = Math.min(Math.round(to + 0.5), last);
    return [begin, last - begin + 1];
  }
  return end > 0 ? [first, Math.max(Math.round(to - 0.5), first) - first + 1] : [first, count];
}
