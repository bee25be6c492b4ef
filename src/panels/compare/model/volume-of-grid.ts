import type { CubicGrid } from '@damselfly/compute/volume/cubic-grid.ts';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { histogramOf, volumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';

/** An intensity as the viewer of volumes takes it. */
export function volumeOfGrid({ size, data }: CubicGrid): VolumeData {
  const coded = quantise(data, 'log');
  return {
    ...coded,
    ...volumeStatistics(data),
    histogram: histogramOf(coded),
    shape: [size, size, size],
    binning: 1,
    space: 'reciprocal',
  };
}
