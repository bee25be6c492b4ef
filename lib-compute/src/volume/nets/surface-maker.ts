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
   */
  async make(
    volume: FieldVolume,
    shape: readonly [number, number, number],
    level: number,
  ): Promise<LitSurface> {
    const fast = await this.#fast;
    try {
      return fast?.surface(volume, shape, level) ?? litSurface(volume, shape, level);
    } catch (error) {
      // No memory for a copy of the volume.
      if (error instanceof RangeError) {
        return litSurface(volume, shape, level);
      }
      throw error;
    }
  }
}
