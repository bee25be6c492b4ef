import type { ComplexPart, PhaseFloor } from './complex-choice.ts';
import type { VolumeData } from './volume-data.ts';

/** Whether colours tell phases and nothing else. */
export function showsPhaseAlone(
  { hue }: Pick<VolumeData, 'hue'>,
  { part }: { readonly part: ComplexPart },
): boolean {
  return hue?.kind === 'phase' && part === 'phase';
}

/**
 * Where amplitudes are below this part of the largest, phases are noise: of a density outside of the object, of what it
 * scatters where a millionth of the brightest intensity is left.
 */
const FLOORS = { real: 0.1, reciprocal: 0.001 } as const;

/** The part of the largest amplitude below which phases that are shown alone are dark. */
export function phaseFloorOf(
  { space }: Pick<VolumeData, 'space'>,
  { phaseFloor }: { readonly phaseFloor: PhaseFloor },
): number {
  return phaseFloor === 'auto' ? FLOORS[space] : phaseFloor;
}
