import type { Triple } from '../../volume-data.ts';
import type { FreePlane } from '../volume-state.ts';

/**
 * The corners of the polygon in which a plane cuts a cube around the centre, one after the other; none where it
 * passes beside it.
 *
 * @param plane its normal of length 1.
 * @param half of the cube's edge.
 */
export function planeOutline({ normal, at }: FreePlane, half: number): readonly Triple[] {
  const corners: Triple[] = [];
  for (let axis = 0; axis < 3; axis++) {
    const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
    for (const [sb, sc] of [
      [-half, -half],
      [-half, half],
      [half, -half],
      [half, half],
    ]) {
      const along = (at - normal[b] * sb - normal[c] * sc) / normal[axis];
      if (Math.abs(along) <= half) {
        const corner: Triple = [0, 0, 0];
        corner[axis] = along;
        corner[b] = sb;
        corner[c] = sc;
        corners.push(corner);
      }
    }
  }
  const middle = mean(corners);
  const [right, up] = directionsIn(normal);
  const angle = (place: Triple): number => {
    const from = place.map((value, axis) => value - middle[axis]);
    return Math.atan2(dot(from, up), dot(from, right));
  };
  return corners.length < 3 ? [] : corners.sort((a, b) => angle(a) - angle(b));
}

/** The middle of the corners of a polygon. */
export function mean(places: readonly Readonly<Triple>[]): Triple {
  const sum = (axis: number): number => places.reduce((all, place) => all + place[axis], 0);
  const count = Math.max(places.length, 1);
  return [sum(0) / count, sum(1) / count, sum(2) / count];
}

/** Two directions across a normal and each other. */
function directionsIn([x, y, z]: Readonly<Triple>): readonly [Triple, Triple] {
  const a: Triple = Math.abs(z) < 0.9 ? [y, -x, 0] : [0, z, -y];
  return [a, [y * a[2] - z * a[1], z * a[0] - x * a[2], x * a[1] - y * a[0]]];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
