import type { Camera } from '../volume-state.ts';
import { FOLD_AXES } from './fold-axes.ts';
import { lookAlong, lookAside, lookFrom } from './move-camera.ts';

/** From where a volume is looked at by name: along its axes, or along one of each order of an icosahedron. */
const NAMED = ['x', 'y', 'z', '2', '3', '5'] as const;

export const VIEWS = ['free', ...NAMED] as const;

export type NamedView = (typeof VIEWS)[number];

/** Of the lengths of directions: what typed cameras and rounding leave. */
const SAME = 1e-6;

/** Looks at the same target from elsewhere; freely: from aside, as at home. */
export function lookAs(camera: Camera, view: NamedView): Camera {
  switch (view) {
    case 'free':
      return lookAside(camera);
    case 'x':
    case 'y':
    case 'z':
      return lookAlong(camera, view, false);
    case '2':
      return lookFrom(camera, FOLD_AXES[2]);
    case '3':
      return lookFrom(camera, FOLD_AXES[3]);
    case '5':
      return lookFrom(camera, FOLD_AXES[5]);
  }
}

/**
 * By which name a camera looks.
 *
 * @param asked by which name it was moved last: z and a 2-fold axis are one.
 */
export function viewOf(camera: Camera, asked: NamedView): NamedView {
  const from = directionOf(camera);
  const isIt = (view: NamedView): boolean =>
    directionOf(lookAs(camera, view)).every((part, axis) => Math.abs(part - from[axis]) < SAME);
  return isIt(asked) ? asked : (NAMED.find(isIt) ?? 'free');
}

function directionOf({ position, target }: Camera): readonly number[] {
  const from = position.map((at, axis) => at - target[axis]);
  const distance = Math.hypot(...from);
  return from.map((part) => part / distance);
}
