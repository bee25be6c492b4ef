import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import type { Triple } from '../../volume-data.ts';
import type { OverlayView } from './overlay-view.ts';

/** A point of the picture, CSS pixels from its upper left corner. */
export type PicturePoint = readonly [x: number, y: number];

type Seen = Pick<OverlayView, 'camera' | 'width' | 'height'> & {
  readonly state: Pick<OverlayView['state'], 'projection'>;
};

/** Where a place is seen, the reverse of `cameraRay`; `undefined` behind the eye. */
export function projectPlace(view: Seen, place: Readonly<Triple>): PicturePoint | undefined {
  const { camera, width, height } = view;
  const { forward, right, up } = cameraAxes(camera);
  const from = place.map((at, axis) => at - camera.position[axis]);
  const scale = pixelsPerVoxel(view, dot(from, forward));
  return scale > 0
    ? [width / 2 + scale * dot(from, right), height / 2 - scale * dot(from, up)]
    : undefined;
}

/** CSS pixels per voxel of the model, so far in front of the eye; not positive behind it. */
export function pixelsPerVoxel({ camera, height, state }: Seen, depth: number): number {
  const slope = Math.tan((camera.fieldOfView * Math.PI) / 360);
  const distance = Math.hypot(...camera.position.map((at, axis) => at - camera.target[axis]));
  return height / 2 / (slope * (state.projection === 'orthographic' ? distance : depth));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
