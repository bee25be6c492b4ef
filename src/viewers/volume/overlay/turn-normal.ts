import type { Triple } from '../../volume-data.ts';
import { placeAlong, type CameraRay } from '../camera/camera-ray.ts';

/**
 * The direction from `centre` to where a line of sight meets the ball around it, on the side that `before`
 * points to; beside the ball, to what of the line is nearest.
 *
 * @param radius of the ball: the length of the arrow whose tip is dragged.
 */
export function turnNormal(
  { origin, direction }: CameraRay,
  centre: Readonly<Triple>,
  radius: number,
  before: Readonly<Triple>,
): Triple {
  const from = origin.map((at, axis) => at - centre[axis]);
  const a = dot(direction, direction);
  const b = dot(from, direction);
  const inside = b * b - a * (dot(from, from) - radius * radius);
  const root = Math.sqrt(Math.max(inside, 0));
  // The tip stays on the near or the far half that it is on.
  const t = dot(before, direction) > 0 ? (-b + root) / a : (-b - root) / a;
  const tip = placeAlong({ origin, direction }, t).map((at, axis) => at - centre[axis]);
  const length = Math.hypot(...tip);
  return length > 0 ? [tip[0] / length, tip[1] / length, tip[2] / length] : [...before];
}

/** How far along `axis` from `centre` a line of sight passes nearest to it. */
export function placeOnAxis(
  { origin, direction }: CameraRay,
  centre: Readonly<Triple>,
  axis: Readonly<Triple>,
): number {
  const from = origin.map((at, i) => at - centre[i]);
  const [a, b, c] = [dot(axis, axis), dot(axis, direction), dot(direction, direction)];
  const [d, e] = [dot(axis, from), dot(direction, from)];
  const across = a * c - b * b;
  return across > 1e-9 * a * c ? (c * d - b * e) / across : 0;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
