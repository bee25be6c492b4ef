import { centrosymmetric } from './centrosymmetric.ts';
import type { DescribedVolume } from './described-volume.ts';
import { quantise, rangeWithin } from './quantise.ts';
import { filterShells, type RadialFilters } from './radial-filters.ts';
import { signedValuesOf, signedVolume } from './signed-volume.ts';
import { histogramOf, volumeStatistics } from './statistics.ts';

/** What is done to a volume before it is looked at, this first. */
export interface VolumeFilters extends RadialFilters {
  /** Takes the mean of each voxel and the one opposite. */
  readonly centrosymmetric: boolean;
}

/** Whether anything is done. */
export function isFiltering(filters: VolumeFilters): boolean {
  return filters.centrosymmetric || filters.radialMinimum || filters.normalised;
}

/**
 * The volume that filters make, in bytes of its own range; of what has signs, with those.
 *
 * @param edge voxels along an edge of the cube.
 */
export function filterVolume(
  volume: DescribedVolume,
  edge: number,
  filters: VolumeFilters,
): DescribedVolume {
  const values = signedValuesOf(volume);
  const whole = filters.centrosymmetric ? centrosymmetric(values) : values;
  return describedLike(volume, filterShells(whole, edge, 3, filters));
}

/** Values in bytes of their own range, which stand for as many voxels as those they were made of. */
export function describedLike(volume: DescribedVolume, values: Float32Array): DescribedVolume {
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  if (volume.hue?.kind === 'sign') {
    return signedVolume(values, volume.scale, voxels);
  }
  const statistics = volumeStatistics(values);
  const coded = quantise(values, volume.scale, rangeWithin(statistics, volume.scale));
  const each = voxels / values.length;
  return {
    ...coded,
    ...statistics,
    histogram: histogramOf(coded).map((count) => count * each),
    hue: volume.hue,
  };
}
