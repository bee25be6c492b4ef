import { quantise, type ValueScale } from '@damselfly/compute/volume/quantise.ts';
import { histogramOf, volumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import type { VolumeData } from '../volume-data.ts';

/** What a viewer is given of a cube, x slowest. */
export function volumeFixture(
  values: ArrayLike<number>,
  scale: ValueScale,
  more: Partial<VolumeData> = {},
): VolumeData {
  const edge = Math.round(Math.cbrt(values.length));
  const coded = quantise(values, scale);
  return {
    ...coded,
    ...volumeStatistics(values),
    histogram: histogramOf(coded),
    shape: [edge, edge, edge],
    binning: 1,
    space: 'reciprocal',
    ...more,
  };
}
