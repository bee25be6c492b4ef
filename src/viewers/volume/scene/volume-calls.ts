import { release } from '@damselfly/compute/release.ts';
import { complexPart, type ComplexPart } from '@damselfly/compute/volume/complex-part.ts';
import type { DescribedVolume } from '@damselfly/compute/volume/described-volume.ts';
import { differenceVolume, type Subtrahend } from '@damselfly/compute/volume/difference-volume.ts';
import {
  filterVolume,
  isFiltering,
  type VolumeFilters,
} from '@damselfly/compute/volume/filter-volume.ts';
import { SurfaceMaker } from '@damselfly/compute/volume/nets/surface-maker.ts';
import {
  complexTexels,
  volumeTexels,
  type TexelFormat,
  type VolumeTexels,
} from '@damselfly/compute/volume/volume-texels.ts';
import { valuesOfSign, type SignChoice } from '@damselfly/compute/volume/signed-volume.ts';
import { transfer } from 'comlink';
import { drawnGrid, halvedGrid, releaseGrid, type DrawnGrid, type Dust } from './drawn-grid.ts';
import { joinSurfaces } from '../hue/join-surfaces.ts';
import { phasePaint, signPaint } from '../hue/painted-surface.ts';
import { arraysOf, type ShadedSurface } from '../surfaces/shaded-surface.ts';
import { WHOLE, type SurfaceDetail } from '../surfaces/surface-detail.ts';

/** A texture of which every `steps`-th texel is a voxel. */
export interface RefinedTexels extends VolumeTexels {
  readonly steps: number;
}

/** What is done to a volume before it is drawn. */
export interface Preparation extends VolumeFilters {
  /** Of complex numbers. */
  readonly part: ComplexPart;
  /** Of values of either sign, last. */
  readonly signs: SignChoice;
  readonly minus: Subtrahend | undefined;
}

/** What the page asks of the worker. It keeps the volume, so that another level costs no copy. */
export interface VolumeCalls {
  /** @returns what was made of it; `undefined` where nothing was to be done. */
  show(volume: DescribedVolume, edge: number, how: Preparation): DescribedVolume | undefined;
  /**
   * @param detail whole by default.
   * @returns `undefined` before the first volume.
   */
  surface(
    level: number,
    dust: Dust | undefined,
    detail?: SurfaceDetail,
  ): Promise<ShadedSurface | undefined>;
  texels(format: TexelFormat, dust: Dust | undefined): RefinedTexels | undefined;
}

interface Shown {
  readonly volume: DescribedVolume;
  readonly edge: number;
  /** Of what was last asked for. */
  readonly dust: Dust | undefined;
  readonly grid: DrawnGrid;
  /** Of half the detail, once it was asked for. */
  readonly halved?: DrawnGrid;
}

export function volumeCalls(): VolumeCalls {
  const maker = new SurfaceMaker();
  let shown: Shown | undefined;
  const gridWithout = (dust: Dust | undefined): DrawnGrid | undefined => {
    if (shown && (shown.dust?.level !== dust?.level || shown.dust?.voxels !== dust?.voxels)) {
      const { volume, edge } = shown;
      releaseGrids(shown);
      shown = { volume, edge, dust, grid: drawnGrid(volume, edge, dust) };
    }
    return shown?.grid;
  };
  const halvedWithout = (dust: Dust | undefined): DrawnGrid | undefined => {
    const grid = gridWithout(dust);
    if (shown && grid) {
      shown = { ...shown, halved: shown.halved ?? halvedGrid(grid) };
    }
    return shown?.halved;
  };
  return {
    show(given, edge, how) {
      if (shown) {
        releaseGrids(shown);
        release(shown.volume.values);
        shown = undefined;
      }
      const volume = prepared(given, edge, how);
      shown = { volume, edge, dust: undefined, grid: drawnGrid(volume, edge, undefined) };
      return volume === given ? undefined : volume;
    },
    async surface(level, dust, { isHalved, block } = WHOLE) {
      const grid = isHalved ? halvedWithout(dust) : gridWithout(dust);
      return grid && shadedSurface(maker, grid, level, block);
    },
    texels(format, dust) {
      const grid = gridWithout(dust);
      if (!grid) {
        return undefined;
      }
      const { volume, field, edge } = grid;
      const made = field ? complexTexels(field, edge, format) : volumeTexels(volume, edge, format);
      return transfer({ ...made, steps: grid.steps }, [made.texels.buffer, made.bricks.buffer]);
    },
  };
}

function releaseGrids({ grid, halved }: Shown): void {
  releaseGrid(grid);
  if (halved) {
    releaseGrid(halved);
  }
}

function prepared(given: DescribedVolume, edge: number, how: Preparation): DescribedVolume {
  const { minus } = how;
  const volume = looked(given, edge, how);
  // Both are looked at in the same way, and compared then.
  const whole = minus
    ? differenceVolume(volume, edge, { ...minus, volume: looked(minus.volume, minus.edge, how) })
    : volume;
  return valuesOfSign(whole, how.signs);
}

/** One part of a volume, after the filters. */
function looked(given: DescribedVolume, edge: number, how: Preparation): DescribedVolume {
  const isAngle = how.part === 'coloured' || how.part === 'phase';
  // Angles of two volumes are not taken from one another.
  const part = complexPart(given, how.minus && isAngle ? 'amplitude' : how.part);
  const isFiltered = isFiltering(how) && areFiltered(given, how);
  return isFiltered ? filterVolume(part, edge, how) : part;
}

/** Whether means and minima of what is looked at make sense: not of angles. */
function areFiltered({ hue }: DescribedVolume, { part, minus }: Preparation): boolean {
  return minus !== undefined || hue?.kind !== 'phase' || !(part === 'coloured' || part === 'phase');
}

async function shadedSurface(
  maker: SurfaceMaker,
  grid: DrawnGrid,
  level: number,
  block: number,
): Promise<ShadedSurface> {
  const { positions, indices, normals, light, paint } = await surfaceOf(maker, grid, level, block);
  const { steps, begin } = grid;
  // In its place: nobody else has it, and a copy would wait for the next collection of garbage.
  for (let i = 0; i < positions.length; i++) {
    positions[i] = positions[i] / steps + begin;
  }
  const surface = { positions, indices, normals, light, ...(paint && { paint }) };
  return transfer(
    surface,
    arraysOf(surface).map(({ buffer }) => buffer),
  );
}

/** Positions in texels of the grid. */
async function surfaceOf(
  maker: SurfaceMaker,
  { volume, field, edge }: DrawnGrid,
  level: number,
  block: number,
): Promise<ShadedSurface> {
  const shape = [edge, edge, edge] as const;
  if (field?.kind === 'sign') {
    // Of magnitudes, values of different signs beside each other would have one surface around both.
    const above = await maker.make(field.real, shape, level, block);
    const below = await maker.make(
      field.real.map((value) => -value),
      shape,
      level,
      block,
    );
    return joinSurfaces(
      { ...above, paint: signPaint(above, false) },
      { ...below, paint: signPaint(below, true) },
    );
  }
  const surface = await maker.make(volume, shape, level, block);
  return field ? { ...surface, paint: phasePaint(surface, field, edge) } : surface;
}
