import type { FieldVolume } from '../scalar-field.ts';
import { FastNets } from './fast-nets.ts';
import { litSurface, type LitSurface } from './lit-surface.ts';

/** Makes lit surfaces, in WebAssembly where that is to be had, in JavaScript elsewhere. */
export class SurfaceMaker {
  // A page's policy may forbid WebAssembly, an old engine lack SIMD.
  readonly #fast = FastNets.load().catch(() => undefined);

  /**
   * The surface that parts the voxels of at least `level` from the rest.
   *
   * @param volume not to be changed while it is asked for again.
   * @param shape extents of the volume, slowest first.
   * @param block merges the vertices of blocks of so many cells along an edge; 1 leaves all.
   */
  async make(
    volume: FieldVolume,
    shape: readonly [number, number, number],
    level: number,
    block = 1,
  ): Promise<LitSurface> {
    const fast = await this.#fast;
    try {
      return fast?.surface(volume, shape, level, block) ?? litSurface(volume, shape, level, block);
    } catch (error) {
      // No memory for a copy of the volume.
      if (error instanceof RangeError) {
        return litSurface(volume, shape, level, block);
      }
      throw error;
    }
  }
}
