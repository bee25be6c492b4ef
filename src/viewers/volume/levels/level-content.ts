import { formatFixed, formatPercent, NARROW_SPACE } from '../../../components/format/number.ts';
import type { Display } from '../../display.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeLabels } from '../labels.ts';
import type { LevelContent } from './level-control.ts';
import { levelLimits } from './level-limits.ts';
import { enclosedBy, isSigned, levelOf, levelText, sigmasOf } from './resolve-level.ts';
import type { VolumeState } from '../volume-state.ts';

export function levelContent(
  data: VolumeData,
  state: Pick<VolumeState, 'level'>,
  labels: Pick<VolumeLabels, 'levelMeaning'>,
): LevelContent {
  const level = levelOf(data, state.level);
  return {
    level,
    isAutomatic: state.level === 'auto',
    scale: levelScale(data),
    limits: levelLimits(data, 'value'),
    unit: data.unit ?? '',
    text: levelText(data, level),
    isSigned: isSigned(data),
    caption: levelMeaning(data, level, labels),
  };
}

/** `0.76 σ · 19.3 % of voxels` */
export function levelMeaning(
  data: VolumeData,
  level: number,
  labels: Pick<VolumeLabels, 'levelMeaning'>,
): string {
  return labels.levelMeaning(
    `${formatFixed(sigmasOf(data, level), 2)}${NARROW_SPACE}σ`,
    formatPercent(enclosedBy(data, level), 1),
  );
}

/** All levels there are, as evenly spread as the codes. */
export function levelScale({ scale, low, high, minimum, maximum }: VolumeData): Display {
  return scale === 'log' && low > 0 && high > low
    ? { scale: 'log', gamma: 1, low, high }
    : { scale: 'linear', gamma: 1, low: minimum, high: maximum };
}
