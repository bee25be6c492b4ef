import { centrosymmetric } from './centrosymmetric.ts';
import type { VolumeHue } from './hue.ts';
import { quantise, quantisedValues, rangeWithin, type QuantisedVolume } from './quantise.ts';
import { filterShells, type RadialFilters } from './radial-filters.ts';
import { histogramOf, volumeStatistics, type VolumeStatistics } from './statistics.ts';

/** What is done to a volume before it is looked at, this first. */
export interface VolumeFilters extends RadialFilters {
  /** Takes the mean of each voxel and the one opposite. */
  readonly centrosymmetric: boolean;
}

/** A volume in bytes, with what describes it. */
export interface DescribedVolume extends QuantisedVolume, VolumeStatistics {
  /** Voxels of the model per code, which may stand for several of these each. */
  readonly histogram: readonly number[];
  /** Of volumes whose values are magnitudes. */
  readonly hue?: VolumeHue | undefined;
}

/** Whether anything is done. */
export function isFiltering(filters: VolumeFilters): boolean {
  return filters.centrosymmetric || filters.radialMinimum || filters.normalised;
}

/**
 * The volume that filters make, in bytes of its own range.
 *
 * @param edge voxels along an edge of the cube.
 */
export function filterVolume(
  volume: DescribedVolume,
  edge: number,
  filters: VolumeFilters,
): DescribedVolume {
  return describedLike(volume, filteredValues(volume, edge, filters));
}

/** The same without what describes it. */
export function filterCodes(
  volume: QuantisedVolume,
  edge: number,
  filters: VolumeFilters,
): QuantisedVolume {
  return quantise(filteredValues(volume, edge, filters), volume.scale);
}

/** The values that the codes stand for. */
export function valuesOf(volume: QuantisedVolume): Float32Array<ArrayBuffer> {
  const meaning = quantisedValues(volume);
  return Float32Array.from(volume.values, (code) => meaning[code]);
}

/** Values in bytes of their own range, which stand for as many voxels as those they were made of. */
export function describedLike(volume: DescribedVolume, values: Float32Array): DescribedVolume {
  const statistics = volumeStatistics(values);
  const coded = quantise(values, volume.scale, rangeWithin(statistics, volume.scale));
  const voxels = volume.histogram.reduce((sum, count) => sum + count, 0);
  const each = voxels / values.length;
  return {
    ...coded,
    ...statistics,
    histogram: histogramOf(coded).map((count) => count * each),
    hue: volume.hue,
  };
}

function filteredValues(
  volume: QuantisedVolume,
  edge: number,
  filters: VolumeFilters,
): Float32Array {
  const values = valuesOf(volume);
  const whole = filters.centrosymmetric ? centrosymmetric(values) : values;
  return filterShells(whole, edge, 3, filters);
}
