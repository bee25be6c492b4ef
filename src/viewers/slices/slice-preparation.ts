import type { SignChoice } from '@damselfly/compute/volume/signed-volume.ts';
import type { RadialFilters } from '@damselfly/compute/volume/radial-filters.ts';
import type { ComplexPart } from '../complex-choice.ts';
import type { VolumeData } from '../volume-data.ts';
import type { SlicesState } from './slices-state.ts';

/** What is done to a volume before its slices are drawn. */
export interface SlicePreparation extends RadialFilters {
  /** Of complex numbers, first. */
  readonly part: ComplexPart;
  /** Of values of either sign, last. */
  readonly signs: SignChoice;
}

/**
 * What a state asks for of these data, or nothing. Filters are for intensities, and make no sense of phases nor of parts of either
 * sign.
 */
export function slicePreparation(
  { space, hue }: Pick<VolumeData, 'space' | 'hue'>,
  { part, signs, radialMinimum, normalised }: SlicesState,
): SlicePreparation | undefined {
  const isComplex = hue?.kind === 'phase';
  const isPart = isComplex && part !== 'coloured' && part !== 'phase';
  const isIntensity = space === 'reciprocal' && (!isComplex || part === 'amplitude');
  const filters = {
    radialMinimum: radialMinimum && isIntensity,
    normalised: normalised && isIntensity,
  };
  // Parts of complex numbers have signs too.
  const isOneSign = signs !== 'both' && (hue?.kind === 'sign' || isPart);
  return isPart || isOneSign || filters.radialMinimum || filters.normalised
    ? { part, signs, ...filters }
    : undefined;
}
