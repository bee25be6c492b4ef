import { fileFormatError } from '@damselfly/compute/errors.ts';
import { volumeStatistics, type VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';

/** @throws FileFormat where a value of the file is no number. */
export function finiteStatistics(path: string, values: ArrayLike<number>): VolumeStatistics {
  const statistics = volumeStatistics(values);
  if (!Number.isFinite(statistics.sigma)) {
    throw fileFormatError({
      file: path,
      where: 'every value',
      expected: 'a finite number',
      found: foundIn(values),
    });
  }
  return statistics;
}

function foundIn(values: ArrayLike<number>): string {
  const wrong = notFinite(values);
  if (wrong === 0) {
    return 'too large for sums of squares; write the file again in other units';
  }
  const next =
    wrong === values.length
      ? 'it may be a file of another kind'
      : 'write the file again with 0 in their place';
  return `NaN or infinite in ${wrong} of ${values.length} voxels; ${next}`;
}

function notFinite(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    count += Number.isFinite(values[i]) ? 0 : 1;
  }
  return count;
}
