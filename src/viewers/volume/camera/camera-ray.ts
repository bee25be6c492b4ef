import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import type { Triple } from '../../volume-data.ts';
import type { Camera, VolumeState } from '../volume-state.ts';

/** The line of sight through a point of the picture; lengths in voxels of the model from its centre. */
export interface CameraRay {
  readonly origin: Readonly<Triple>;
  readonly direction: Readonly<Triple>;
}

/** @param x, y of the point from the picture's middle, in halves of its height; y upwards. */
export function cameraRay(
  camera: Camera,
  projection: VolumeState['projection'],
  x: number,
  y: number,
): CameraRay {
  const { forward, right, up } = cameraAxes(camera);
  const slope = Math.tan((camera.fieldOfView * Math.PI) / 360);
  const { position, target } = camera;
  if (projection === 'perspective') {
    const direction = triple((i) => forward[i] + slope * (x * right[i] + y * up[i]));
    return { origin: position, direction };
  }
  const distance = Math.hypot(...position.map((at, i) => at - target[i]));
  const half = slope * distance;
  const origin = triple((i) => position[i] + half * (x * right[i] + y * up[i]));
  return { origin, direction: [...forward] };
}

/** The place at so many lengths of the direction along a ray. */
export function placeAlong({ origin, direction }: CameraRay, t: number): Triple {
  return triple((i) => origin[i] + t * direction[i]);
}

function triple(of: (axis: number) => number): Triple {
  return [of(0), of(1), of(2)];
}
