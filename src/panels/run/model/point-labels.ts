/** Where a point and its label lie, pixels. */
export interface LabelledPoint {
  readonly left: number;
  readonly top: number;
  /** Of the label's text. */
  readonly width: number;
  /** Its label is placed before others, and in any case. */
  readonly isFirst: boolean;
}

/** Height of a label, and how far it is from its point, pixels. */
const HEIGHT = 14;
const AWAY = 7;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which points have room for their label at their right, that hides neither another label nor a point.
 *
 * @returns one for each point.
 */
export function labelsWithRoom(points: readonly LabelledPoint[]): boolean[] {
  const shown = points.map(() => false);
  const taken: Box[] = [];
  const order = [...points.keys()].sort(
    (a, b) => Number(points[b].isFirst) - Number(points[a].isFirst) || a - b,
  );
  for (const i of order) {
    const box = boxOf(points[i]);
    const isFree =
      taken.every((other) => !doTouch(box, other)) &&
      points.every((point, j) => j === i || !holds(box, point));
    if (points[i].isFirst || isFree) {
      shown[i] = true;
      taken.push(box);
    }
  }
  return shown;
}

function boxOf({ left, top, width }: LabelledPoint): Box {
  return {
    left: left + AWAY,
    right: left + AWAY + width,
    top: top - HEIGHT / 2,
    bottom: top + HEIGHT / 2,
  };
}

function doTouch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds({ left, right, top, bottom }: Box, point: LabelledPoint): boolean {
  return point.left > left && point.left < right && point.top > top && point.top < bottom;
}
