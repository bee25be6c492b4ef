import type { DescribedVolume } from './filter-volume.ts';
import { NEGATIVE } from './hue.ts';
import { quantise, rangeWithin, type ValueScale } from './quantise.ts';
import { histogramOf, volumeStatistics } from './statistics.ts';

/**
 * A volume of either sign: magnitudes in bytes, with their signs as hue. Its σ is around 0.
 *
 * @param voxels of the model, of which `values` may have fewer.
 */
export function signedVolume(
  values: Float32Array,
  scale: ValueScale,
  voxels: number,
): DescribedVolume {
  const magnitudes = values.map(Math.abs);
  const statistics = volumeStatistics(magnitudes);
  const { maximum, mean, sigma } = statistics;
  const coded = quantise(magnitudes, scale, rangeWithin({ minimum: 0, maximum }, scale));
  const each = voxels / values.length;
  return {
    ...coded,
    ...statistics,
    mean: 0,
    sigma: Math.hypot(mean, sigma),
    histogram: histogramOf(coded).map((count) => count * each),
    hue: {
      kind: 'sign',
      angles: Uint8Array.from(values, (value) => (value < 0 ? NEGATIVE : 0)),
    },
  };
}
