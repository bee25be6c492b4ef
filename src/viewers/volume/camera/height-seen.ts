import type { Camera } from '../volume-state.ts';

/** What is seen from the lower edge of the picture to the upper at the distance of the target, voxels. */
export function heightSeen({ position, target, fieldOfView }: Camera): number {
  const distance = Math.hypot(...position.map((at, axis) => at - target[axis]));
  return 2 * distance * Math.tan((fieldOfView * Math.PI) / 360);
}
