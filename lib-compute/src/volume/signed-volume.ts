import type { DescribedVolume } from './described-volume.ts';
import { NEGATIVE, type SignHue, type VolumeHue } from './hue.ts';
import {
  quantise,
  rangeWithin,
  valuesOf,
  type QuantisedVolume,
  type ValueScale,
} from './quantise.ts';
import { histogramOf, volumeStatistics, type VolumeStatistics } from './statistics.ts';

/** What lies less far below 0, in parts of what lies farthest from it, is what rounding and noise leave of positive values. */
const LEAST_NEGATIVE = 0.01;

/** Whether values are of either sign, or negative: not those that are positive but for a little. */
export function hasSigns({
  minimum,
  maximum,
}: Pick<VolumeStatistics, 'minimum' | 'maximum'>): boolean {
  return minimum < -LEAST_NEGATIVE * Math.max(-minimum, maximum);
}

/**
 * A volume of either sign: magnitudes in bytes, with their signs as hue. Its σ is around 0.
 *
 * @param voxels of the model, of which `values` may have fewer.
 * @param whole the model, where `values` are means of its voxels: its figures and the meaning of its codes are theirs.
 */
export function signedVolume(
  values: ArrayLike<number>,
  scale: ValueScale,
  voxels: number,
  whole?: DescribedVolume,
): DescribedVolume {
  const magnitudes = new Float32Array(values.length);
  const angles = new Uint8Array(values.length);
  let [lowest, highest] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    magnitudes[i] = Math.abs(value);
    angles[i] = value < 0 ? NEGATIVE : 0;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const hue: SignHue = { kind: 'sign', angles, lowest, highest };
  if (whole?.hue?.kind === 'sign') {
    return { ...whole, ...quantise(magnitudes, scale, whole), hue: { ...whole.hue, angles } };
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
    hue,
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

/** Which values of a volume of either sign are looked at: the others count as 0. */
export type SignChoice = 'both' | 'above' | 'below';

/** The values of one sign; a volume without signs as it is. */
export function valuesOfSign(volume: DescribedVolume, sign: SignChoice): DescribedVolume {
  if (volume.hue?.kind !== 'sign' || sign === 'both') {
    return volume;
  }
  const values = signedValuesOf(volume);
  for (let i = 0; i < values.length; i++) {
    values[i] = sign === 'above' ? Math.max(values[i], 0) : Math.min(values[i], 0);
  }
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  const kept = signedVolume(values, volume.scale, voxels);
  // What is positive alone needs no signs.
  return sign === 'below' ? kept : { ...kept, ...volumeStatistics(values), hue: undefined };
}

/** A volume of either sign with its values as they are, from the lowest on, instead of magnitudes; any other as it is. */
export function unsignedVolume(volume: DescribedVolume): DescribedVolume {
  if (volume.hue?.kind !== 'sign') {
    return volume;
  }
  const values = signedValuesOf(volume);
  const coded = quantise(values, 'linear');
  const each = volume.histogram.reduce((sum, count) => sum + count, 0) / values.length;
  return {
    ...coded,
    ...volumeStatistics(values),
    histogram: histogramOf(coded).map((count) => count * each),
    hue: undefined,
  };
}
