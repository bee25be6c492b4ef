import type { DescribedVolume } from './described-volume.ts';
import { NEGATIVE, type VolumeHue } from './hue.ts';
import {
  quantise,
  rangeWithin,
  valuesOf,
  type QuantisedVolume,
  type ValueScale,
} from './quantise.ts';
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
  const magnitudes = new Float32Array(values.length);
  const angles = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    magnitudes[i] = Math.abs(values[i]);
    angles[i] = values[i] < 0 ? NEGATIVE : 0;
  }
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
    hue: { kind: 'sign', angles },
  };
}

/** The values of a volume, with their signs where it has such. */
export function signedValuesOf(
  volume: QuantisedVolume & { readonly hue?: VolumeHue | undefined },
): Float32Array<ArrayBuffer> {
  const values = valuesOf(volume);
  if (volume.hue?.kind === 'sign') {
    const { angles } = volume.hue;
    for (let i = 0; i < values.length; i++) {
      if (angles[i] === NEGATIVE) {
        values[i] = -values[i];
      }
    }
  }
  return values;
}
