import { NEGATIVE } from '@damselfly/compute/volume/hue.ts';
import type { VolumeData } from '../../volume-data.ts';

/** Voxels of the model per code of their magnitude. */
export interface SignedHistogram {
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/** The histogram of a volume of either sign, of the values below 0 and of the others. */
export function signedHistogram({ values, size, histogram, hue }: VolumeData): SignedHistogram {
  const counts = new Uint32Array(256);
  const angles = hue?.angles ?? new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]] += angles[i] === NEGATIVE ? 1 : 0;
  }
  // Of all voxels of the cube: none of what is laid around a map that is no cube is below 0.
  const voxels = size === undefined ? histogram.reduce((sum, count) => sum + count, 0) : size ** 3;
  const each = voxels / values.length;
  const below = Array.from(counts, (count) => count * each);
  return { below, above: histogram.map((count, code) => Math.max(0, count - below[code])) };
}

/** One histogram from the lowest value over 0 to the highest. */
export function joinedHistogram({ below, above }: SignedHistogram): readonly number[] {
  return [...below.toReversed(), ...above];
}
