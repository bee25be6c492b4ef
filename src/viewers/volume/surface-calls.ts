import { ambientLight } from '@damselfly/compute/volume/ambient-light.ts';
import { quantisedValues, type QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import { refineCube } from '@damselfly/compute/volume/refine-cube.ts';
import type { FieldVolume } from '@damselfly/compute/volume/scalar-field.ts';
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

/** A cube as the surface is looked for in it. */
interface Grid {
  readonly volume: FieldVolume;
  readonly edge: number;
  /** Steps from voxel to voxel. */
  readonly factor: number;
}

/** Small volumes are refined up to this edge, so that their surfaces look smooth, and no further than so often. */
const SMOOTH_EDGE = 120;
const MOST_STEPS = 4;

export function surfaceCalls(): SurfaceCalls {
  let shown: Grid | undefined;
  return {
    show(volume) {
      shown = gridOf(volume);
    },
    surface(level) {
      if (!shown) {
        return undefined;
      }
      const { volume, edge, factor } = shown;
      const shape = [edge, edge, edge] as const;
      const surface = surfaceNets(volume, shape, level);
      const normals = surfaceNormals(surface);
      const light = ambientLight(surface, normals, volume, shape, level);
      const positions = surface.positions.map((at) => at / factor);
      const { indices } = surface;
      return transfer({ positions, indices, normals, light }, [
        positions.buffer,
        indices.buffer,
        normals.buffer,
        light.buffer,
      ]);
    },
  };
}

function gridOf(volume: SurfaceVolume): Grid {
  const edge = volume.shape[0];
  const factor = Math.min(Math.floor(SMOOTH_EDGE / edge), MOST_STEPS);
  if (factor < 2) {
    return { volume, edge, factor: 1 };
  }
  const meaning = quantisedValues(volume);
  const values = Float32Array.from(volume.values, (code) => meaning[code]);
  return { volume: refineCube(values, edge, factor), edge: (edge - 1) * factor + 1, factor };
}
