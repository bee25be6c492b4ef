import { modelSize } from '../model-grid.ts';
import type { VolumeData } from '../volume-data.ts';

/** A circle of equal resolution around the centre of a slice. */
export interface Ring {
  /** In voxels of the model. */
  readonly radius: number;
  readonly value: number;
  readonly unit: 'nm' | 'voxels';
}

/** Rings at most, the largest ones. */
const RINGS = 3;

/** Smaller rings, in parts of the largest, would only hide the centre. */
const SMALLEST = 0.1;

/**
 * Rings at round resolutions, d = 1 / q in nm, or at round radii where the size of a voxel is not known. None
 * in real space, where distance from the centre is no resolution.
 */
export function ringsOf(data: VolumeData): Ring[] {
  if (data.space === 'real') {
    return [];
  }
  const edge = (modelSize(data) - 1) / 2;
  const { voxel } = data;
  const rings = roundNumbers(voxel === undefined ? edge : 1 / (voxel * edge)).map((value): Ring =>
    voxel === undefined
      ? { radius: value, value, unit: 'voxels' }
      : { radius: 1 / (value * voxel), value, unit: 'nm' },
  );
  return rings
    .filter(({ radius }) => radius <= edge && radius >= SMALLEST * edge)
    .sort((a, b) => b.radius - a.radius)
    .slice(0, RINGS);
}

/** 1, 2 and 5 times the powers of ten around a value. */
function roundNumbers(value: number): number[] {
  const power = Math.floor(Math.log10(value));
  return [-2, -1, 0, 1, 2].flatMap((further) =>
    [1, 2, 5].map((leading) => Number(`${leading}e${power + further}`)),
  );
}
