import { enclosedPart, levelEnclosing } from '@damselfly/compute/volume/levels.ts';
import { quantisedValues } from '@damselfly/compute/volume/quantise.ts';
import { formatSignificant } from '../../../components/format/number.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { LevelChoice, VolumeState } from '../volume-state.ts';

/** What ChimeraX opens maps with (spec/viewers.md 2). */
const ENCLOSED_AT_FIRST = 0.01;

/** The value that a choice of level means for these data; of either sign a magnitude, at which there are surfaces of both. */
export function levelOf(data: VolumeData, choice: LevelChoice): number {
  const within = (level: number): number => (isSigned(data) ? Math.abs(level) : level);
  if (typeof choice === 'number') {
    return within(choice);
  }
  if (choice !== 'auto' && 'sigmas' in choice) {
    return within(data.mean + choice.sigmas * data.sigma);
  }
  const part = choice === 'auto' ? ENCLOSED_AT_FIRST : choice.enclosed;
  return levelEnclosing(data.histogram, quantisedValues(data), part);
}

/** Whether values are magnitudes of either sign. */
export function isSigned({ hue }: Pick<VolumeData, 'hue'>): boolean {
  return hue?.kind === 'sign';
}

/** A level as it is told: `0.12`, of either sign `±0.12`. */
export function levelText(data: VolumeData, level: number): string {
  return `${isSigned(data) ? '±' : ''}${formatSignificant(level, 3)} ${data.unit ?? ''}`.trim();
}

/** The same level as so many σ above the mean. */
export function sigmasOf(data: VolumeData, level: number): number {
  return data.sigma > 0 ? (level - data.mean) / data.sigma : 0;
}

/** The same level as the part of the voxels that it encloses. */
export function enclosedBy(data: VolumeData, level: number): number {
  return enclosedPart(data.histogram, quantisedValues(data), level);
}

/** One isosurface as it is drawn. */
export interface ChosenSurface {
  readonly level: number;
  readonly opacity: number;
  /** 0 for the first, which has the colour of surfaces. */
  readonly number: number;
}

/** The isosurfaces from the outermost to the innermost: each is behind the one before, from everywhere. */
export function chosenSurfaces(data: VolumeData, state: VolumeState): readonly ChosenSurface[] {
  return [{ level: state.level, opacity: state.opacity }, ...state.further]
    .map(({ level, opacity }, number) => ({ level: levelOf(data, level), opacity, number }))
    .sort((a, b) => a.level - b.level);
}
