import { colourTable } from '../../colours/colour-table.ts';
import { HUE_MAPS } from '../../colours/hue-colours.ts';
import { paintedBar, type PaintedBar } from '../../slices/painted-bar.ts';
import type { VolumeData } from '../../volume-data.ts';
import { barContent, isFlat } from '../inspector/bar-content.ts';
import { PHASE_TICKS } from '../inspector/phase-legend.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { isCropped } from '../planes/is-cropped.ts';
import type { VolumeState } from '../volume-state.ts';

/** Of what colours mean in the picture of a volume; none where surfaces alone are seen, whose colours mean no values. */
export function pictureBars(data: VolumeData, state: VolumeState): readonly PaintedBar[] {
  const { body, slices, plane, surfaces } = state;
  const kind = data.hue?.kind;
  const isOpened = chosenCut(data, state) !== undefined || isCropped(state);
  const hasValues =
    body !== 'none' || slices || plane !== null || (surfaces && (isOpened || kind === 'sign'));
  return [
    ...(kind === 'phase' && (hasValues || surfaces) ? [phaseBar()] : []),
    ...(hasValues && !isFlat(data, state) ? [paintedBar(barContent(data, state))] : []),
  ];
}

function phaseBar(): PaintedBar {
  const ticks = PHASE_TICKS.map((text, i) => ({ text, place: i / (PHASE_TICKS.length - 1) }));
  return { unit: 'rad', colours: colourTable(HUE_MAPS.phase), ticks };
}
