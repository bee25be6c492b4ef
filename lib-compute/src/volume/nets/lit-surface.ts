import { ambientLight } from '../ambient-light.ts';
import { mergeVertices } from '../merge-vertices.ts';
import type { FieldVolume } from '../scalar-field.ts';
import { surfaceNets } from '../surface-nets.ts';
import { surfaceNormals } from '../surface-normals.ts';
import type { FacingSurface } from '../surface.ts';

/** A surface with what it takes to draw it. */
export interface LitSurface extends FacingSurface {
  /** 0 to 255 per vertex: how much of the light from all around reaches it. */
  readonly light: Uint8Array<ArrayBuffer>;
}

/**
 * The surface that parts the voxels of at least `level` from the rest, lit.
 *
 * @param shape slowest first.
 * @param block merges the vertices of blocks of so many cells along an edge; 1 leaves all.
 */
export function litSurface(
  volume: FieldVolume,
  shape: readonly [number, number, number],
  level: number,
  block = 1,
): LitSurface {
  const net = surfaceNets(volume, shape, level);
  const whole = { ...net, normals: surfaceNormals(net) };
  const surface = block > 1 ? mergeVertices(whole, block) : whole;
  return { ...surface, light: ambientLight(surface, surface.normals, volume, shape, level) };
}
