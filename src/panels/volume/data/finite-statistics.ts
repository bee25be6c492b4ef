import { inputError } from '@damselfly/compute/errors.ts';
import { volumeStatistics, type VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';

/** @throws Input where a value of the file is no number. */
export function finiteStatistics(path: string, values: ArrayLike<number>): VolumeStatistics {
  const statistics = volumeStatistics(values);
  if (!Number.isFinite(statistics.sigma)) {
    throw inputError({
      what: `${path} as a volume`,
      expected: 'numbers',
      found: 'values that are infinite or no numbers; it may be a file of another kind',
    });
  }
  return statistics;
}
