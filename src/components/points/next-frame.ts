import type { FramePoints } from './frame-choice.ts';

/**
 * The frame that comes after another in the order of one of its values, equal ones by their number; frames
 * that take no part are passed over.
 *
 * @param along whose values are gone through.
 * @param from undefined, or one that takes no part itself, begins at the end that is left behind.
 * @param step 1 for larger values, -1 for smaller ones, and so many at a time; beyond an end it is that end.
 * @returns undefined where no frame takes part.
 */
export function nextFrame(
  points: FramePoints,
  along: 'x' | 'y',
  from: number | undefined,
  step: number,
): number | undefined {
  let frame = from;
  for (let left = Math.abs(step); left > 0; left--) {
    const next = neighbour(points, along, frame, Math.sign(step));
    if (next === undefined) {
      break;
    }
    frame = next;
  }
  return frame;
}

function neighbour(
  points: FramePoints,
  along: 'x' | 'y',
  from: number | undefined,
  sign: number,
): number | undefined {
  const values = points[along];
  // One look through all: an order that is kept would cost a million frames a second with each iteration.
  const isPlaced = from !== undefined && !Number.isNaN(values[from]);
  const start = isPlaced ? sign * values[from] : -Infinity;
  const startNumber = isPlaced ? sign * from : -Infinity;
  let [nearest, value, number] = [-1, Infinity, Infinity];
  for (let frame = 0; frame < values.length; frame++) {
    const [own, ownNumber] = [sign * values[frame], sign * frame];
    const isAfter = own > start || (own === start && ownNumber > startNumber);
    const isNearer = own < value || (own === value && ownNumber < number);
    if (isAfter && isNearer && Number.isFinite(points.x[frame] + points.y[frame])) {
      [nearest, value, number] = [frame, own, ownNumber];
    }
  }
  return nearest < 0 ? undefined : nearest;
}
