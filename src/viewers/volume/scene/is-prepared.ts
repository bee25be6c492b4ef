import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/** Whether something is done to the data before they are drawn. @param minus what is taken away from them. */
export function isPrepared(
  data: VolumeData | undefined,
  { centrosymmetric, radialMinimum, normalised, part }: VolumeState,
  minus: VolumeData | undefined,
): boolean {
  const isPart = data?.hue?.kind === 'phase' && part !== 'coloured';
  return centrosymmetric || radialMinimum || normalised || isPart || minus !== undefined;
}
