import { HUE_MAPS } from '../colours/hue-colours.ts';
import type { Display } from '../display.ts';
import { phaseFloorOf, showsPhaseAlone } from '../phase-alone.ts';
import type { VolumeData } from '../volume-data.ts';
import { codeColours } from './code-colours.ts';
import type { ColourBarContent } from './colour-bar.ts';
import type { SliceColours } from './gather-slice.ts';
import { hueSliceColours } from './hue-slice-colours.ts';
import type { SlicesState } from './slices-state.ts';

/** What each voxel's colour is. */
export function sliceColours(
  data: VolumeData,
  state: Pick<SlicesState, 'colours' | 'part' | 'phaseFloor'>,
  display: Display,
): SliceColours {
  const { hue } = data;
  if (!hue) {
    return { colours: codeColours(data, display, state.colours) };
  }
  const light = showsPhaseAlone(data, state)
    ? { from: phaseFloorOf(data, state) * data.maximum }
    : 'amplitude';
  return { colours: hueSliceColours(data, hue.kind, display, light), angles: hue.angles };
}

/** How the colour bar tells it: of phases the brightness that an amplitude gives them. */
export function barColours(
  { hue }: Pick<VolumeData, 'hue'>,
  { colours }: Pick<SlicesState, 'colours'>,
): Pick<ColourBarContent, 'colours' | 'isSigned'> {
  return {
    colours: hue?.kind === 'sign' ? HUE_MAPS.sign : hue ? 'grey' : colours,
    isSigned: hue?.kind === 'sign',
  };
}
