import { quantise, rangeWithin, type QuantisedVolume, type ValueScale } from './quantise.ts';
import { histogramOf, volumeStatistics, type VolumeStatistics } from './statistics.ts';

/** Planes as they are sent: all of them in bytes of one range, so that they can be compared. */
export interface PlanePreviews {
  readonly full: QuantisedVolume;
  /** Of the values before they became bytes. */
  readonly statistics: VolumeStatistics;
  /** Pixels of all planes per code. */
  readonly histogram: readonly number[];
}

/**
 * @param values planes one after the other.
 * @param statistics theirs, where they are known already.
 */
export function planePreviews(
  values: ArrayLike<number>,
  scale: ValueScale,
  statistics = volumeStatistics(values),
): PlanePreviews {
  const full = quantise(values, scale, rangeWithin(statistics, scale));
  return { full, statistics, histogram: histogramOf(full) };
}
