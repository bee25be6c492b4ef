import { enclosedPart, levelEnclosing } from '@damselfly/compute/volume/levels.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { formatFixed, formatPercent, NARROW_SPACE } from '../../components/format/number.ts';
import type { Display } from '../display.ts';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeLabels } from './labels.ts';
import type { LevelContent } from './level-control.ts';
import type { VolumeState } from './volume-state.ts';

/** What ChimeraX opens maps with (spec/viewers.md 2). */
const ENCLOSED_AT_FIRST = 0.01;

/** The level to draw: chosen, or the one that encloses 1 % of the voxels. */
export function levelOf(data: VolumeData, { level }: Pick<VolumeState, 'level'>): number {
  return level === 'auto'
    ? levelEnclosing(data.histogram, quantisedValues(data), ENCLOSED_AT_FIRST)
    : level;
}

export function levelContent(
  data: VolumeData,
  state: Pick<VolumeState, 'level'>,
  labels: VolumeLabels,
): LevelContent {
  const level = levelOf(data, state);
  const sigmas = data.sigma > 0 ? (level - data.mean) / data.sigma : 0;
  const enclosed = enclosedPart(data.histogram, quantisedValues(data), level);
  return {
    level,
    isAutomatic: state.level === 'auto',
    scale: levelScale(data),
    unit: data.unit ?? '',
    caption: labels.levelMeaning(
      `${formatFixed(sigmas, 2)}${NARROW_SPACE}σ`,
      formatPercent(enclosed, 1),
    ),
  };
}

/** All levels there are, as evenly spread as the codes. */
function levelScale({ scale, low, high, minimum, maximum }: VolumeData): Display {
  return scale === 'log' && low > 0 && high > low
    ? { scale: 'log', gamma: 1, low, high }
    : { scale: 'linear', gamma: 1, low: minimum, high: maximum };
}
