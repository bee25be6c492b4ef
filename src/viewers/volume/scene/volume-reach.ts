import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { valueAt } from '../../display.ts';
import { modelSize } from '../../model-grid.ts';
import { chosenRange } from '../../slices/range.ts';
import type { VolumeData } from '../../volume-data.ts';
import { firstSeen } from '../rays/cloud-colours.ts';
import { chosenSurfaces } from '../levels/resolve-level.ts';
import { surfaceMiddle, surfaceReach } from '../surfaces/surface-reach.ts';
import type { VolumeState } from '../volume-state.ts';
import { CENTRE, NOTHING, type Ball } from './ball.ts';
import { PlaceSample } from './place-sample.ts';

/** About so many entries of the array tell how far what is inside reaches. */
const LOOKED_AT = 200_000;

/**
 * Specks have no voxel whose six neighbours are inside too; in a preview, where what is five voxels thick is two or three,
 * none of which four are. What is one body has so many of such at least, and reaches no farther beyond them than its
 * own skin and tips.
 */
const DEEP_NEIGHBOURS = { whole: 6, preview: 4 } as const;
const LEAST_DEEP = 0.2;
const BEYOND_DEEP = 1.1;

/** Maxima fade in up to this place of the range (ray-march.glsl.ts): half of that can be seen. */
const LEAST_MAXIMUM = 0.125;

const inside = new PlaceSample();
const deep = new PlaceSample();

/**
 * The ball in which what is drawn lies: nearly all voxels that are inside the outermost surface or seen in the cloud, around
 * the middle of their box; with slices or a box the whole model. In reciprocal space it is around q = 0.
 */
export function volumeReach(data: VolumeData, state: VolumeState): Ball {
  const half = modelSize(data) / 2;
  if (state.slices || state.plane !== null || state.outline) {
    // The corners of a cube may be full; those of an intensity are empty.
    return { middle: CENTRE, radius: data.space === 'real' ? 1.5 * half : half };
  }
  const level = leastLevel(data, state);
  const isInside = Uint8Array.from(quantisedValues(data), (value) => Number(value >= level));
  const { values, binning } = data;
  const [edge] = data.shape;
  const layer = edge ** 2;
  // An odd number: rows of even length are looked at in all of their places.
  const every = 2 * Math.floor(values.length / LOOKED_AT / 2) + 1;
  const leastInside = DEEP_NEIGHBOURS[binning > 1 ? 'preview' : 'whole'];
  // Of places without the array nothing is known: they are not inside.
  const insideAt = (i: number): number => (isInside[values[i]] === 1 ? 1 : 0);
  inside.clear();
  deep.clear();
  for (let i = 0; i < values.length; i += every) {
    if (insideAt(i) === 1) {
      const [x, y, z] = [Math.floor(i / layer), Math.floor(i / edge) % edge, i % edge];
      inside.add(x, y, z);
      // At a face it looks into the next row, or finds nothing: of so few voxels that makes no difference.
      const neighbours =
        insideAt(i + 1) +
        insideAt(i - 1) +
        insideAt(i + edge) +
        insideAt(i - edge) +
        insideAt(i + layer) +
        insideAt(i - layer);
      if (neighbours >= leastInside) {
        deep.add(x, y, z);
      }
    }
  }
  if (inside.added === 0) {
    return NOTHING;
  }
  const first = binning / 2 - half;
  // Of skins that are thin everywhere little is deep.
  const isThin = deep.added < LEAST_DEEP * inside.added;
  const body = (isThin ? inside : deep).positions;
  const isReal = data.space === 'real';
  const middle = isReal ? surfaceMiddle(body, binning, first) : CENTRE;
  // Of bodies every tip counts: specks are told from them by what is deep. Intensities end in specks.
  const counted = isReal && !isThin ? 1 : undefined;
  const whole = surfaceReach(inside.positions, binning, first, middle, counted);
  const radius = isThin
    ? whole
    : Math.min(whole, BEYOND_DEEP * surfaceReach(body, binning, first, middle) + binning);
  // The surface is beyond the middles of the voxels within: of a body of a few voxels that is much.
  return { middle, radius: radius + (isReal ? binning / 2 : 0) };
}

/** The least value that is seen. */
function leastLevel(data: VolumeData, state: VolumeState): number {
  const { scale, gamma, range, ramp } = state;
  const surface = state.surfaces ? chosenSurfaces(data, state)[0].level : Infinity;
  const first = state.body === 'cloud' ? firstSeen(ramp) : LEAST_MAXIMUM;
  const body = valueAt(first, { scale, gamma, ...chosenRange(data, scale, range) });
  return state.body === 'none' ? surface : Math.min(surface, body);
}
