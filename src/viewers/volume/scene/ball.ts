import type { Triple } from '../../volume-data.ts';

/** What holds all that is drawn, in voxels of the model from its centre; a radius of 0 where there is nothing. */
export interface Ball {
  readonly middle: Readonly<Triple>;
  readonly radius: number;
}

/** The centre of the model, where q = 0 of an intensity is. */
export const CENTRE: Readonly<Triple> = [0, 0, 0];

export const NOTHING: Ball = { middle: CENTRE, radius: 0 };

/** The smallest ball that holds two. */
export function ballAround(a: Ball, b: Ball): Ball {
  const between = distanceBetween(a.middle, b.middle);
  if (b.radius === 0 || between + b.radius <= a.radius) {
    return a;
  }
  if (a.radius === 0 || between + a.radius <= b.radius) {
    return b;
  }
  const radius = (between + a.radius + b.radius) / 2;
  const along = (radius - a.radius) / between;
  const at = (axis: 0 | 1 | 2): number =>
    a.middle[axis] + along * (b.middle[axis] - a.middle[axis]);
  return { middle: [at(0), at(1), at(2)], radius };
}

/** How far a ball reaches from a place. */
export function reachFrom(place: Readonly<Triple>, { middle, radius }: Ball): number {
  return distanceBetween(place, middle) + radius;
}

function distanceBetween(a: Readonly<Triple>, b: Readonly<Triple>): number {
  return Math.hypot(...a.map((at, axis) => at - b[axis]));
}
