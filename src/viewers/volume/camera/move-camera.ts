import type { Triple } from '../../volume-data.ts';
import type { Ball } from '../scene/ball.ts';
import type { Camera } from '../volume-state.ts';

/**
 * Degrees. `aside`: those of the design's pictures, from which the axes point to the lower left, the right and up.
 * `slices`: all three are seen at about the same angle, none of them near its edge.
 */
const HOME = {
  aside: { azimuth: 31, elevation: 27 },
  slices: { azimuth: 40, elevation: 34 },
} as const;

/** What a picture is of, as far as it decides where it is first seen from. */
export type HomeDirection = keyof typeof HOME;
const FIELD_OF_VIEW = 26;

/** Around what is looked at, so that it does not touch the edges. */
export const MARGIN = 1.08;

/** Straight above, left and right would swap with the least movement. */
const STEEPEST = 89.9;

/**
 * Looks at the middle of a ball, which is seen whole and from aside.
 *
 * @param aspect width of the picture in parts of its height.
 */
export function homeCamera(
  { middle, radius }: Ball,
  aspect = 1,
  from: HomeDirection = 'aside',
): Camera {
  const height = (MARGIN * radius) / Math.sin(toRadians(FIELD_OF_VIEW / 2));
  const distance = height / Math.min(1, aspect);
  const [x, y, z] = middle;
  const [dx, dy, dz] = direction(HOME[from].azimuth, HOME[from].elevation, distance);
  return {
    position: [x + dx, y + dy, z + dz],
    target: [x, y, z],
    up: [0, 0, 1],
    fieldOfView: FIELD_OF_VIEW,
  };
}

/** Goes around the target: to the right by `azimuth`, upwards by `elevation`, degrees. */
export function turnCamera(camera: Camera, azimuth: number, elevation: number): Camera {
  const [x, y, z] = fromTarget(camera);
  const distance = Math.hypot(x, y, z);
  const around = toDegrees(Math.atan2(y, x)) + azimuth;
  const above = toDegrees(Math.asin(z / distance)) + elevation;
  return seenFrom(camera, around, Math.min(Math.max(above, -STEEPEST), STEEPEST));
}

/** Goes nearer by a factor above 1, farther by one below. */
export function zoomCamera(camera: Camera, factor: number): Camera {
  const [x, y, z] = fromTarget(camera);
  return movedTo(camera, [x / factor, y / factor, z / factor]);
}

/** Looks along an axis, from its far end or, reversed, against it; z is up, or y seen along z. */
export function lookAlong(camera: Camera, axis: 'x' | 'y' | 'z', isReversed: boolean): Camera {
  const turned = isReversed ? 180 : 0;
  if (axis === 'z') {
    return seenFrom(camera, -90, isReversed ? -STEEPEST : STEEPEST);
  }
  return seenFrom(camera, (axis === 'x' ? 0 : -90) + turned, 0);
}

/** Looks at the target from a direction; z is up. */
export function lookFrom(camera: Camera, [x, y, z]: Readonly<Triple>): Camera {
  const above = toDegrees(Math.asin(z / Math.hypot(x, y, z)));
  const around = x === 0 && y === 0 ? -90 : toDegrees(Math.atan2(y, x));
  return seenFrom(camera, around, Math.min(Math.max(above, -STEEPEST), STEEPEST));
}

/** Looks at the target from where a surface is first seen from. */
export function lookAside(camera: Camera): Camera {
  return seenFrom(camera, HOME.aside.azimuth, HOME.aside.elevation);
}

function seenFrom(camera: Camera, azimuth: number, elevation: number): Camera {
  return movedTo(camera, direction(azimuth, elevation, Math.hypot(...fromTarget(camera))));
}

function movedTo(camera: Camera, [x, y, z]: Triple): Camera {
  const [tx, ty, tz] = camera.target;
  return { ...camera, position: [tx + x, ty + y, tz + z] };
}

function fromTarget({ position, target }: Camera): Triple {
  return [position[0] - target[0], position[1] - target[1], position[2] - target[2]];
}

function direction(azimuth: number, elevation: number, length: number): Triple {
  const [around, above] = [toRadians(azimuth), toRadians(elevation)];
  return [
    length * Math.cos(above) * Math.cos(around),
    length * Math.cos(above) * Math.sin(around),
    length * Math.sin(above),
  ];
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
