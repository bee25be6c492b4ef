import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { modelSize } from '../model-grid.ts';
import type { VolumeData } from '../volume-data.ts';
import { levelOf } from './resolve-level.ts';
import { surfaceReach } from './surface-reach.ts';
import type { VolumeState } from './volume-state.ts';

/** Every so many-th entry of the array tells how far what is inside reaches. */
const EVERY = 7;

/**
 * The distance from the centre within which what is drawn lies: for surfaces the voxels that are inside the
 * outermost, specks aside, else the ball that fills the model.
 */
export function volumeReach(data: VolumeData, state: VolumeState): number {
  const half = modelSize(data) / 2;
  if (!state.surfaces || state.body !== 'none' || state.slices) {
    // The corners of a cube may be full; those of an intensity are empty.
    return data.space === 'real' && (state.slices || state.outline) ? 1.5 * half : half;
  }
  const level = levelOf(data, state.level);
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
