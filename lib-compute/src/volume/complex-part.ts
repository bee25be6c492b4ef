import type { DescribedVolume } from './described-volume.ts';
import { angleOf } from './hue.ts';
import { valuesOf } from './quantise.ts';
import { signedVolume } from './signed-volume.ts';
import { histogramOf, volumeStatistics } from './statistics.ts';

/** What is looked at of complex numbers: amplitudes coloured by phases, or one of them, or one of their parts. */
export type ComplexPart = 'coloured' | 'amplitude' | 'phase' | 'real' | 'imaginary';

/** One part of a volume of complex numbers; a volume without phases is its own only part. */
export function complexPart(volume: DescribedVolume, part: ComplexPart): DescribedVolume {
  const { hue, scale } = volume;
  if (hue?.kind !== 'phase' || part === 'coloured') {
    return volume;
  }
  if (part === 'amplitude') {
    return { ...volume, hue: undefined };
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  if (part === 'phase') {
    // Codes in the order of their angles, from -π on.
    const codes = hue.angles.map((code) => (code + 128) & 255);
    const each = voxels / codes.length;
    const coded = {
      values: codes,
      scale: 'linear' as const,
      low: -Math.PI,
      high: (Math.PI * 127) / 128,
    };
    return {
      ...coded,
      ...volumeStatistics(valuesOf(coded)),
      histogram: histogramOf(coded).map((count) => count * each),
    };
  }
  const along = part === 'real' ? Math.cos : Math.sin;
  const parts = Float64Array.from({ length: 256 }, (_, code) => along(angleOf(code)));
  const signed = valuesOf(volume);
  for (let i = 0; i < signed.length; i++) {
    signed[i] *= parts[hue.angles[i]];
  }
  return signedVolume(signed, scale, voxels);
}
