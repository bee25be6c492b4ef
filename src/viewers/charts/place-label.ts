/** Height of a label; what stays free around it; how far apart places are tried: pixels. */
const HEIGHT = 16;
const FREE = 3;
const STEP = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a label must not lie on. */
export interface Obstacles {
  /** The points of a line, from left to right; one that is not finite leaves a gap. */
  readonly curve: readonly Point[];
  /** Where vertical lines stand. */
  readonly marks: readonly number[];
}

/**
 * Finds room for the label of a horizontal line: below or above it, as far right as there is any.
 *
 * @param line how far down the line is.
 * @param width of the label.
 * @param chart where it must stay.
 * @returns `undefined` where there is no room.
 */
export function placeLabel(
  line: number,
  width: number,
  chart: Area,
  obstacles: Obstacles,
): { left: number; top: number } | undefined {
  const tops = [line + FREE, line - HEIGHT - 1].filter(
    (top) => top >= chart.top && top + HEIGHT <= chart.bottom,
  );
  for (let left = chart.right - width; left >= chart.left + FREE; left -= STEP) {
    const top = tops.find((candidate) =>
      isFree(
        {
          left: left - FREE,
          right: left + width + FREE,
          top: candidate - FREE,
          bottom: candidate + HEIGHT + FREE,
        },
        obstacles,
      ),
    );
    if (top !== undefined) {
      return { left, top };
    }
  }
  return undefined;
}

function isFree(area: Area, { curve, marks }: Obstacles): boolean {
  return (
    marks.every((x) => x < area.left || x > area.right) &&
    curve.every((point, index) => !isCrossed(area, curve[Math.max(0, index - 1)], point))
  );
}

/** Whether the line from `a` to `b`, which is not left of it, passes through the area. */
function isCrossed({ left, right, top, bottom }: Area, a: Point, b: Point): boolean {
  if (b.x < left || a.x > right) {
    return false;
  }
  const slope = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
  const ends = [Math.max(a.x, left), Math.min(b.x, right)].map((x) => b.y + slope * (x - b.x));
  return Math.max(...ends) > top && Math.min(...ends) < bottom;
}
