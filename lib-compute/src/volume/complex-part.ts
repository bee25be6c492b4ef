import type { DescribedVolume } from './described-volume.ts';
import { angleOf } from './hue.ts';
import { valuesOf } from './quantise.ts';
import { signedVolume } from './signed-volume.ts';

/**
 * What is looked at of complex numbers: amplitudes coloured by phases, or one of them, or one of their parts. Phases alone are
 * those of the numbers too: between -π and π, which are the same, angles have no mean.
 */
export type ComplexPart = 'coloured' | 'amplitude' | 'phase' | 'real' | 'imaginary';

/** One part of a volume of complex numbers; a volume without phases is its own only part. */
export function complexPart(volume: DescribedVolume, part: ComplexPart): DescribedVolume {
  const { hue, scale } = volume;
  if (hue?.kind !== 'phase' || part === 'coloured' || part === 'phase') {
    return volume;
  }
  if (part === 'amplitude') {
    return { ...volume, hue: undefined };
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  const along = part === 'real' ? Math.cos : Math.sin;
  const parts = Float64Array.from({ length: 256 }, (_, code) => along(angleOf(code)));
  const signed = valuesOf(volume);
  for (let i = 0; i < signed.length; i++) {
    signed[i] *= parts[hue.angles[i]];
  }
  return signedVolume(signed, scale, voxels);
}
