import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { histogramOf, volumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import type { VolumeData } from '../../../src/viewers/volume-data.ts';

/** What the gateway sends of a volume: bytes, with all that is known of them. */
export function ourVolumeData(values: Float32Array<ArrayBuffer>, size: number): VolumeData {
  const quantised = quantise(values, 'linear', { low: 0, high: 1.4 });
  return {
    ...quantised,
    ...volumeStatistics(values),
    histogram: histogramOf(quantised),
    shape: [size, size, size],
    binning: 1,
    space: 'real',
  };
}
