import { chosenRange } from '../../slices/range.ts';
import type { VolumeData } from '../../volume-data.ts';
import { levelOf } from '../levels/resolve-level.ts';
import type { VolumeState } from '../volume-state.ts';

/** The state with the very levels and range that it means for these data, to show others by. */
export function sharedLevels(data: VolumeData, state: VolumeState): VolumeState {
  const { level, further, scale, range } = state;
  const { low, high } = chosenRange(data, scale, range);
  return {
    ...state,
    level: levelOf(data, level),
    further: further.map((surface) => ({ ...surface, level: levelOf(data, surface.level) })),
    range: { low, high },
  };
}
