import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import { homeCamera } from '../camera/move-camera.ts';
import { CENTRE, type Ball } from '../scene/ball.ts';
import type { Triple } from '../../volume-data.ts';

/** So many vertices tell how far a surface reaches. */
const SAMPLED = 5000;

/** The few specks of noise that lie farthest out, a hundredth, do not count. */
const COUNTED = 0.99;

/** What lies off the centre by no more than this part of its radius lies around it: axes of symmetry go through that. */
const CENTRED = 0.06;

const { right, up, forward } = cameraAxes(homeCamera({ middle: CENTRE, radius: 1 }));
const SIDES = [right, up, forward];

/**
 * The distance from `middle` within which a surface lies; 0 without a surface.
 *
 * @param counted the part of it that counts: specks do not unless told.
 */
export function surfaceReach(
  positions: Float32Array,
  scale: number,
  offset: number,
  middle: Readonly<Triple> = CENTRE,
  counted = COUNTED,
): number {
  const [a, b, c] = middle.map((at) => offset - at);
  // The root of all, which is slow, is taken of the one that counts.
  const squares = sampled(
    positions,
    (x, y, z) => (x * scale + a) ** 2 + (y * scale + b) ** 2 + (z * scale + c) ** 2,
  );
  return Math.sqrt(quantile(squares, counted));
}

/**
 * The middle of the box that holds a surface, specks aside; the centre of the model where that is near. Its sides are
 * those of the first view, so that it is the middle of that picture too.
 */
export function surfaceMiddle(
  positions: Float32Array,
  scale: number,
  offset: number,
): Readonly<Triple> {
  const middle: Triple = [0, 0, 0];
  for (const side of SIDES) {
    const [a, b, c] = side;
    const places = sampled(
      positions,
      (x, y, z) => scale * (a * x + b * y + c * z) + offset * (a + b + c),
    );
    const [from, to] = [(1 - COUNTED) / 2, (1 + COUNTED) / 2].map((part) => quantile(places, part));
    side.forEach((part, axis) => {
      middle[axis] += (part * (from + to)) / 2;
    });
  }
  const isCentred =
    positions.length === 0 ||
    Math.hypot(...middle) <= CENTRED * surfaceReach(positions, scale, offset, middle);
  return isCentred ? CENTRE : middle;
}

/** The ball around its middle that holds a surface, specks aside. */
export function surfaceBall(positions: Float32Array, scale: number, offset: number): Ball {
  const middle = surfaceMiddle(positions, scale, offset);
  return { middle, radius: surfaceReach(positions, scale, offset, middle) };
}

const numbers = new Float64Array(SAMPLED);

/** What is so of a sample of the vertices, until another is asked for. */
function sampled(
  positions: Float32Array,
  of: (x: number, y: number, z: number) => number,
): Float64Array {
  const count = positions.length / 3;
  const every = Math.ceil(count / SAMPLED);
  let taken = 0;
  for (let at = 0; at < positions.length; at += 3 * every) {
    numbers[taken++] = of(positions[at], positions[at + 1], positions[at + 2]);
  }
  return numbers.subarray(0, taken);
}

/** What a part of some numbers is not above; 0 of none. Sorts them. */
function quantile(some: Float64Array, part: number): number {
  some.sort();
  return some.at(Math.max(Math.ceil(part * some.length), 1) - 1) ?? 0;
}
