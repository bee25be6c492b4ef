import { centrosymmetric } from './centrosymmetric.ts';
import type { VolumeHue } from './hue.ts';
import { quantise, rangeWithin, type QuantisedVolume } from './quantise.ts';
import { withoutRadialMinimum } from './radial-minimum.ts';
import { signedValuesOf, signedVolume } from './signed-volume.ts';
import { histogramOf, volumeStatistics, type VolumeStatistics } from './statistics.ts';

/** What is done to a volume before it is looked at. */
export interface VolumeFilters {
  /** Takes the mean of each voxel and the one opposite. */
  readonly centrosymmetric: boolean;
  /** Takes away the least value at each distance from the centre. */
  readonly radialMinimum: boolean;
}

/** A volume in bytes, with what describes it. */
export interface DescribedVolume extends QuantisedVolume, VolumeStatistics {
  /** Voxels of the model per code, which may stand for several of these each. */
  readonly histogram: readonly number[];
  /** Of volumes whose values are magnitudes. */
  readonly hue?: VolumeHue | undefined;
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
  let values = signedValuesOf(volume);
  if (filters.centrosymmetric) {
    values = centrosymmetric(values);
  }
  if (filters.radialMinimum) {
    values = withoutRadialMinimum(values, edge);
  }
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
