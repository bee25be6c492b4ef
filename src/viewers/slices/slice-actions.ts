import type { Triple } from '../volume-data.ts';
import type { Axis } from './plane.ts';

/** What a user can do on a slice. */
export interface SliceActions {
  /** Move the plane across `axis` to a position, in voxels of the model from its centre. */
  readonly move: (axis: Axis, position: number) => void;
  /** Point at a place, or at none; the pointer is at x, y of the picture, in CSS pixels. */
  readonly point: (position: Readonly<Triple> | undefined, x: number, y: number) => void;
}
