import { release } from '@damselfly/compute/release.ts';
import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import {
  complexField,
  magnitudesOf,
  refineField,
  type ComplexField,
} from '@damselfly/compute/volume/complex-field.ts';
import type { DescribedVolume } from '@damselfly/compute/volume/described-volume.ts';
import { hideDust } from '@damselfly/compute/volume/hide-dust.ts';
import { quantisedValues, valuesOf } from '@damselfly/compute/volume/quantise.ts';
import { refineCube } from '@damselfly/compute/volume/refine-cube.ts';
import type { FieldVolume } from '@damselfly/compute/volume/scalar-field.ts';
import { gridSteps } from './grid-steps.ts';

/** Pieces of fewer voxels, at this level, are not shown. */
export interface Dust {
  readonly level: number;
  readonly voxels: number;
}

/** A cube as it is looked at. */
export interface DrawnGrid {
  /** Values, or the magnitudes of `field`. */
  readonly volume: FieldVolume;
  readonly field?: ComplexField;
  readonly edge: number;
  /** Steps from voxel to voxel. */
  readonly steps: number;
  /** Where its first entry is along each edge, in voxels. */
  readonly begin: number;
}

/** Surfaces of smaller grids are drawn in time without a graphics card too. */
const LEAST_HALVED = 96;

export function drawnGrid(
  volume: DescribedVolume,
  edge: number,
  dust: Dust | undefined,
): DrawnGrid {
  const steps = gridSteps(edge);
  const { hue } = volume;
  if (steps === 1 && !dust && !hue) {
    return { volume, edge, steps, begin: 0 };
  }
  const all = valuesOf(volume);
  const [background] = quantisedValues(volume);
  const values = dust ? hideDust(all, edge, dust.level, dust.voxels, background) : all;
  const refined = { edge: (edge - 1) * steps + 1, steps, begin: 0 };
  if (hue) {
    const coarse = complexField(values, hue);
    const field = steps === 1 ? coarse : refineField(coarse, edge, steps);
    return { ...refined, volume: magnitudesOf(field), field };
  }
  return { ...refined, volume: steps === 1 ? values : refineCube(values, edge, steps) };
}

/** The same cube in a grid of half the edge, for a quarter of the triangles; itself where it is small or has a hue. */
export function halvedGrid(grid: DrawnGrid): DrawnGrid {
  const { volume, field, edge, steps, begin } = grid;
  if (field || edge < LEAST_HALVED) {
    return grid;
  }
  const values = volume instanceof Float32Array ? volume : valuesOf(volume);
  return {
    volume: Float32Array.from(binVolume(values, edge)),
    edge: Math.ceil(edge / 2),
    steps: steps / 2,
    // Between the two that it is the mean of.
    begin: begin + 0.5 / steps,
  };
}

/** Gives the memory back of what was made for a grid that is looked at no more. */
export function releaseGrid({ volume, field }: DrawnGrid): void {
  // Codes are those of the volume itself.
  const values = volume instanceof Float32Array ? [volume] : [];
  [...values, ...(field ? [field.real, field.imaginary] : [])].forEach(release);
}
