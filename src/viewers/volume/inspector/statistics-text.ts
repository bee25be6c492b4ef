import { formatSignificant } from '../../../components/format/number.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';

/** The figures of a volume's values; of magnitudes of either sign the mean is not known, and 0 what they spread around. */
export function statisticsText(
  { maximum, mean, sigma, unit = '', hue }: VolumeData,
  labels: Pick<VolumeLabels, 'statistics' | 'signedStatistics'>,
): string {
  const [largest, middle, spread] = [maximum, mean, sigma].map((v) => formatSignificant(v, 3));
  return hue?.kind === 'sign'
    ? labels.signedStatistics(largest, spread, unit)
    : labels.statistics(largest, middle, spread, unit);
}
