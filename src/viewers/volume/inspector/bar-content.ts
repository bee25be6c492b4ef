import { showsPhaseAlone } from '../../phase-alone.ts';
import type { ColourBarContent } from '../../slices/colour-bar.ts';
import { chosenRange, selectableRange } from '../../slices/range.ts';
import { barColours } from '../../slices/slice-colours.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';

/** How a colour bar tells the values of a volume. */
export function barContent(data: VolumeData, state: VolumeState): ColourBarContent {
  const { range, scale, gamma } = state;
  const chosen = chosenRange(data, scale, range);
  return {
    bar: { scale, gamma, ...selectableRange(data, scale, chosen) },
    chosen,
    isAutomatic: range === 'auto',
    ...barColours(data, state),
    unit: data.unit ?? '',
  };
}

/** Whether all amplitudes are equally bright: of phases alone, but for a cloud of them. */
export function isFlat(data: VolumeData, state: Pick<VolumeState, 'part' | 'body'>): boolean {
  return showsPhaseAlone(data, state) && state.body === 'none';
}
