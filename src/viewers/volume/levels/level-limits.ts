import { formatSignificant, NARROW_SPACE } from '../../../components/format/number.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { NumberContent } from '../controls/number-control.ts';
import type { VolumeLabels } from '../labels.ts';
import { isSigned, sigmasOf } from './resolve-level.ts';

/** What a level is given in: a value, σ above the mean, or percent of the voxels. */
export type LevelMeasure = 'value' | 'sigmas' | 'enclosed';

/** The least and the largest level at which there is something to be drawn, in its measure. */
export interface LevelLimits {
  readonly low: number;
  readonly high: number;
}

/** What a level of these data may be; of either sign it counts for both, however it is typed. */
export function levelLimits(data: VolumeData, measure: LevelMeasure): LevelLimits {
  if (measure === 'enclosed') {
    return { low: 0, high: 100 };
  }
  const high = data.maximum;
  const low = isSigned(data) ? -high : data.minimum;
  return measure === 'value'
    ? { low, high }
    : { low: sigmasOf(data, low), high: sigmasOf(data, high) };
}

/** What is said of a level that is none: which there are. */
export function wrongLevel({
  levelsAre,
}: Pick<VolumeLabels, 'levelsAre'>): (content: NumberContent) => string {
  return ({ unit, limits }) =>
    limits ? levelsAre(formatSignificant(limits.low, 3), limitText(limits.high, unit)) : '';
}

function limitText(limit: number, unit = ''): string {
  return `${formatSignificant(limit, 3)}${NARROW_SPACE}${unit}`.trim();
}
