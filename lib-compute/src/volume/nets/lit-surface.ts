import { ambientLight } from '../ambient-light.ts';
import type { FieldVolume } from '../scalar-field.ts';
import { surfaceNets } from '../surface-nets.ts';
import { surfaceNormals } from '../surface-normals.ts';
import type { Surface } from '../surface.ts';

/** A surface with what it takes to draw it. */
export interface LitSurface extends Surface {
  /** Three numbers per vertex, of length 1. */
  readonly normals: Float32Array<ArrayBuffer>;
  /** 0 to 255 per vertex: how much of the light from all around reaches it. */
  readonly light: Uint8Array<ArrayBuffer>;
}

/** The surface that parts the voxels of at least `level` from the rest, lit. @param shape slowest first. */
export function litSurface(
  volume: FieldVolume,
  shape: readonly [number, number, number],
  level: number,
): LitSurface {
  const surface = surfaceNets(volume, shape, level);
  const normals = surfaceNormals(surface);
  return { ...surface, normals, light: ambientLight(surface, normals, volume, shape, level) };
}
