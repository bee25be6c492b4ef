import { ambientLight } from '@damselfly/compute/volume/ambient-light.ts';
import type { QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import { surfaceNets } from '@damselfly/compute/volume/surface-nets.ts';
import { surfaceNormals } from '@damselfly/compute/volume/surface-normals.ts';
import type { Surface } from '@damselfly/compute/volume/surface.ts';
import { transfer } from 'comlink';

/** An isosurface ready to be drawn; positions in voxels of the array. */
export interface ShadedSurface extends Surface {
  readonly normals: Float32Array<ArrayBuffer>;
  /** 0 to 255 per vertex: how much of the light from all around reaches it. */
  readonly light: Uint8Array<ArrayBuffer>;
}

export interface SurfaceVolume extends QuantisedVolume {
  readonly shape: readonly [number, number, number];
}

/** What the page asks of the worker. It keeps the volume, so that another level costs no copy. */
export interface SurfaceCalls {
  show(volume: SurfaceVolume): void;
  /** @returns `undefined` before the first volume. */
  surface(level: number): ShadedSurface | undefined;
}

export function surfaceCalls(): SurfaceCalls {
  let shown: SurfaceVolume | undefined;
  return {
    show(volume) {
      shown = volume;
    },
    surface(level) {
      if (!shown) {
        return undefined;
      }
      const surface = surfaceNets(shown, shown.shape, level);
      const normals = surfaceNormals(surface);
      const light = ambientLight(surface, normals, shown, shown.shape, level);
      const { positions, indices } = surface;
      return transfer({ positions, indices, normals, light }, [
        positions.buffer,
        indices.buffer,
        normals.buffer,
        light.buffer,
      ]);
    },
  };
}
