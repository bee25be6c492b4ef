/** A unit quaternion, scalar first; it and its negative are the same rotation. */
export type Quaternion = readonly [number, number, number, number];

export const IDENTITY: Quaternion = [1, 0, 0, 0];

/** One rotation after the other. */
export function product(a: Quaternion, b: Quaternion): Quaternion {
  const [a0, a1, a2, a3] = a;
  const [b0, b1, b2, b3] = b;
  return [
    a0 * b0 - a1 * b1 - a2 * b2 - a3 * b3,
    a0 * b1 + a1 * b0 + a2 * b3 - a3 * b2,
    a0 * b2 - a1 * b3 + a2 * b0 + a3 * b1,
    a0 * b3 + a1 * b2 - a2 * b1 + a3 * b0,
  ];
}

/** 1 - (a.b)^2, the square of the sine of half the angle between two rotations: 0 where they agree. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  return 1 - cosine * cosine;
}
