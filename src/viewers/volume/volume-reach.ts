import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { valueAt } from '../display.ts';
import { modelSize } from '../model-grid.ts';
import { chosenRange } from '../slices/range.ts';
import type { VolumeData } from '../volume-data.ts';
import { firstSeen } from './cloud-colours.ts';
import { chosenSurfaces } from './resolve-level.ts';
import { surfaceReach } from './surface-reach.ts';
import type { VolumeState } from './volume-state.ts';

/** Every so many-th entry of the array tells how far what is inside reaches. */
const EVERY = 7;

/** Maxima fade in up to this place of the range (ray-march.glsl.ts): half of that can be seen. */
const LEAST_MAXIMUM = 0.125;

/**
 * The distance from the centre within which what is drawn lies: nearly all voxels that are inside the outermost
 * surface or seen in the cloud; with slices or a box the whole model.
 */
export function volumeReach(data: VolumeData, state: VolumeState): number {
  const half = modelSize(data) / 2;
  if (state.slices || state.plane !== null || state.outline) {
    // The corners of a cube may be full; those of an intensity are empty.
    return data.space === 'real' ? 1.5 * half : half;
  }
  const level = leastLevel(data, state);
  const meaning = quantisedValues(data);
  const [edge] = data.shape;
  const inside: number[] = [];
  for (let i = 0; i < data.values.length; i += EVERY) {
    if (meaning[data.values[i]] >= level) {
      inside.push(Math.floor(i / edge ** 2), Math.floor(i / edge) % edge, i % edge);
    }
  }
  const places = Float32Array.from(inside);
  return surfaceReach(places, data.binning, data.binning / 2 - half);
}

/** The least value that is seen. */
function leastLevel(data: VolumeData, state: VolumeState): number {
  const { scale, gamma, range, ramp } = state;
  const surface = state.surfaces ? chosenSurfaces(data, state)[0].level : Infinity;
  const first = state.body === 'cloud' ? firstSeen(ramp) : LEAST_MAXIMUM;
  const body = valueAt(first, { scale, gamma, ...chosenRange(data, scale, range) });
  return state.body === 'none' ? surface : Math.min(surface, body);
}
