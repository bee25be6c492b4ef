import type { VolumeFilters } from '@damselfly/compute/volume/filter-volume.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/**
 * Whether what is done to shells and to opposite voxels makes sense: of intensities, which are alike on both sides
 * of the centre and fall away from it; not of densities, angles, or parts of either sign.
 */
export function takesFilters(
  { space, hue }: Pick<VolumeData, 'space' | 'hue'>,
  { part, together }: Pick<VolumeState, 'part' | 'together'>,
): boolean {
  const isColouredByPhase =
    hue?.kind === 'phase' && part === 'coloured' && together !== 'difference';
  return (
    space === 'reciprocal' && !isColouredByPhase && (part === 'coloured' || part === 'amplitude')
  );
}

/** The chosen filters, where they make sense. */
export function appliedFilters(
  data: Pick<VolumeData, 'space' | 'hue'>,
  state: VolumeState,
): VolumeFilters {
  const { centrosymmetric, radialMinimum, normalised } = state;
  return takesFilters(data, state)
    ? { centrosymmetric, radialMinimum, normalised }
    : { centrosymmetric: false, radialMinimum: false, normalised: false };
}
