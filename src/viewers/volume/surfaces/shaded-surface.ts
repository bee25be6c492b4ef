import type { LitSurface } from '@damselfly/compute/volume/nets/lit-surface.ts';

/** An isosurface ready to be drawn; positions in voxels of the array. */
export interface ShadedSurface extends LitSurface {
  /** Red, green, blue and 255 per vertex, of volumes with a hue. */
  readonly paint?: Uint8Array<ArrayBuffer>;
}

/** All that a surface holds. */
export function arraysOf({
  positions,
  indices,
  normals,
  light,
  paint,
}: ShadedSurface): readonly ArrayBufferView<ArrayBuffer>[] {
  return [positions, indices, normals, light, ...(paint ? [paint] : [])];
}
