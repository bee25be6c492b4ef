import { formatSignificant } from '../../../components/format/number.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';

/** The figures of a volume's values; of magnitudes of either sign both ends, and 0 is what they spread around. */
export function statisticsText(
  { maximum, mean, sigma, unit = '', hue }: VolumeData,
  labels: Pick<VolumeLabels, 'statistics' | 'signedStatistics'>,
): string {
  const [largest, middle, spread] = [maximum, mean, sigma].map((v) => formatSignificant(v, 3));
  if (hue?.kind !== 'sign') {
    return labels.statistics(largest, middle, spread, unit);
  }
  const [lowest, highest] = [hue.lowest, hue.highest].map((v) => formatSignificant(v, 3));
  return labels.signedStatistics(lowest, highest, spread, unit);
}
