import {
  filterVolume,
  type DescribedVolume,
  type VolumeFilters,
} from '@damselfly/compute/volume/filter-volume.ts';
import { hideDust } from '@damselfly/compute/volume/hide-dust.ts';
import type { LitSurface } from '@damselfly/compute/volume/nets/lit-surface.ts';
import { SurfaceMaker } from '@damselfly/compute/volume/nets/surface-maker.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { refineCube } from '@damselfly/compute/volume/refine-cube.ts';
import type { FieldVolume } from '@damselfly/compute/volume/scalar-field.ts';
import {
  volumeTexels,
  type TexelFormat,
  type VolumeTexels,
} from '@damselfly/compute/volume/volume-texels.ts';
import { transfer } from 'comlink';

/** An isosurface ready to be drawn; positions in voxels of the array. */
export type ShadedSurface = LitSurface;

/** A texture of which every `steps`-th texel is a voxel. */
export interface RefinedTexels extends VolumeTexels {
  readonly steps: number;
}

/** Pieces of fewer voxels, at this level, are not shown. */
export interface Dust {
  readonly level: number;
  readonly voxels: number;
}

/** What the page asks of the worker. It keeps the volume, so that another level costs no copy. */
export interface VolumeCalls {
  /** @returns what the filters made of it; `undefined` where none is on. */
  show(volume: DescribedVolume, edge: number, filters: VolumeFilters): DescribedVolume | undefined;
  /** @returns `undefined` before the first volume. */
  surface(level: number, dust: Dust | undefined): Promise<ShadedSurface | undefined>;
  texels(format: TexelFormat, dust: Dust | undefined): RefinedTexels | undefined;
}

/** A cube as it is looked at. */
interface Grid {
  readonly volume: FieldVolume;
  readonly edge: number;
  /** Steps from voxel to voxel. */
  readonly steps: number;
}

interface Shown {
  readonly volume: DescribedVolume;
  readonly edge: number;
  /** Of what was last asked for. */
  readonly dust: Dust | undefined;
  readonly grid: Grid;
}

/** Small volumes are refined up to this edge, so that they look smooth, and no further than so often. */
const SMOOTH_EDGE = 120;
const MOST_STEPS = 4;

export function volumeCalls(): VolumeCalls {
  const maker = new SurfaceMaker();
  let shown: Shown | undefined;
  const gridWithout = (dust: Dust | undefined): Grid | undefined => {
    if (shown && (shown.dust?.level !== dust?.level || shown.dust?.voxels !== dust?.voxels)) {
      const { volume, edge } = shown;
      shown = { ...shown, dust, grid: gridOf(volume, edge, dust) };
    }
    return shown?.grid;
  };
  return {
    show(given, edge, filters) {
      const isFiltered = filters.centrosymmetric || filters.radialMinimum;
      const volume = isFiltered ? filterVolume(given, edge, filters) : given;
      shown = { volume, edge, dust: undefined, grid: gridOf(volume, edge, undefined) };
      return isFiltered ? volume : undefined;
    },
    async surface(level, dust) {
      const grid = gridWithout(dust);
      return grid && shadedSurface(maker, grid, level);
    },
    texels(format, dust) {
      const grid = gridWithout(dust);
      if (!grid) {
        return undefined;
      }
      const made = volumeTexels(grid.volume, grid.edge, format);
      return transfer({ ...made, steps: grid.steps }, [made.texels.buffer, made.bricks.buffer]);
    },
  };
}

async function shadedSurface(
  maker: SurfaceMaker,
  { volume, edge, steps }: Grid,
  level: number,
): Promise<ShadedSurface> {
  const made = await maker.make(volume, [edge, edge, edge], level);
  const surface = { ...made, positions: made.positions.map((at) => at / steps) };
  const { positions, indices, normals, light } = surface;
  return transfer(surface, [positions.buffer, indices.buffer, normals.buffer, light.buffer]);
}

function gridOf(volume: DescribedVolume, edge: number, dust: Dust | undefined): Grid {
  const steps = Math.max(1, Math.min(Math.floor(SMOOTH_EDGE / edge), MOST_STEPS));
  if (steps === 1 && !dust) {
    return { volume, edge, steps };
  }
  const meaning = quantisedValues(volume);
  const all = Float32Array.from(volume.values, (code) => meaning[code]);
  const values = dust ? hideDust(all, edge, dust.level, dust.voxels, meaning[0]) : all;
  return steps === 1
    ? { volume: values, edge, steps }
    : { volume: refineCube(values, edge, steps), edge: (edge - 1) * steps + 1, steps };
}
