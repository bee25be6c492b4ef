export type Axis = 0 | 1 | 2;

/** A slice across one axis: which axis runs down its picture, and which to the right. */
export interface Plane {
  readonly normal: Axis;
  readonly down: Axis;
  readonly right: Axis;
}

/** As Dragonfly's own viewer shows them: the earlier of the two axes runs down. */
export const PLANES: readonly Plane[] = [
  { normal: 0, down: 1, right: 2 },
  { normal: 1, down: 0, right: 2 },
  { normal: 2, down: 0, right: 1 },
];

export const AXIS_NAMES = ['x', 'y', 'z'] as const;
