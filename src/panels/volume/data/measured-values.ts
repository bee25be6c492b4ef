import { fileFormatError } from '@damselfly/compute/errors.ts';
import { volumeStatistics, type VolumeStatistics } from '@damselfly/compute/volume/statistics.ts';

/** The values of a volume that are numbers: those that are none count as not measured. */
export interface MeasuredValues {
  /** All values where all are numbers, else the numbers among them. */
  readonly measured: ArrayLike<number>;
  /** Of these. */
  readonly statistics: VolumeStatistics;
  /** How many are NaN or infinite. */
  readonly notMeasured: number;
}

/** @throws FileFormat where no value is a number, or they are too large for their figures. */
export function measuredValues(path: string, values: ArrayLike<number>): MeasuredValues {
  const all = volumeStatistics(values);
  if (Number.isFinite(all.sigma)) {
    return { measured: values, statistics: all, notMeasured: 0 };
  }
  const measured = Float64Array.from(values).filter(Number.isFinite);
  const notMeasured = values.length - measured.length;
  const statistics = volumeStatistics(measured);
  if (!Number.isFinite(statistics.sigma)) {
    throw fileFormatError({
      file: path,
      where: 'every value',
      expected: 'a finite number',
      found:
        measured.length === 0
          ? `NaN or infinite in ${notMeasured} of ${values.length} voxels; it may be a file of another kind`
          : 'too large for sums of squares; write the file again in other units',
    });
  }
  return { measured, statistics, notMeasured };
}

/** Values to be drawn: `fill` in place of those that are no numbers. @returns the very array where all are. */
export function filledValues(
  values: ArrayLike<number>,
  { notMeasured }: MeasuredValues,
  fill: number,
): ArrayLike<number> {
  return notMeasured === 0
    ? values
    : Float64Array.from(values, (value) => (Number.isFinite(value) ? value : fill));
}
