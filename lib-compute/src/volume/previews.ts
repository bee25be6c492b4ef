import { binVolume } from './bin-volume.ts';
import { quantise, rangeWithin, type QuantisedVolume, type ValueScale } from './quantise.ts';
import { histogramOf, volumeStatistics, type VolumeStatistics } from './statistics.ts';

/** A cube as it is sent: in bytes, whole and binned by 2, with what describes it. */
export interface VolumePreviews {
  readonly full: QuantisedVolume;
  readonly preview: QuantisedVolume;
  /** Edges in voxels. */
  readonly size: number;
  readonly previewSize: number;
  /** Of the values before they became bytes. */
  readonly statistics: VolumeStatistics;
  /** Voxels of `full` per code. */
  readonly histogram: readonly number[];
}

/**
 * Makes both levels with one range, so that what is drawn does not jump when the second arrives.
 *
 * @param values size^3 values, x slowest.
 * @param statistics theirs, where they are known already.
 */
export function volumePreviews(
  values: ArrayLike<number>,
  size: number,
  scale: ValueScale,
  statistics = volumeStatistics(values),
): VolumePreviews {
  const full = quantise(values, scale, rangeWithin(statistics, scale));
  return {
    full,
    preview: quantise(binVolume(values, size), scale, full),
    size,
    previewSize: Math.ceil(size / 2),
    statistics,
    histogram: histogramOf(full),
  };
}
