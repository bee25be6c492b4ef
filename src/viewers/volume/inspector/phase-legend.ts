import { colourGradient } from '../../colours/colour-table.ts';
import { element } from '../../dom.ts';
import { HUE_MAPS } from '../../colours/hue-colours.ts';
import type { VolumeLabels } from '../labels.ts';
import { rowNode } from './section.ts';

/** Along the bar, evenly. */
export const PHASE_TICKS = ['−π', '−π/2', '0', 'π/2', 'π'];

/** Which colour a phase has, from -π to π. */
export function phaseLegend({ phase, phaseColours }: VolumeLabels): HTMLElement {
  const bar = element('div', 'dfl-ColourBar-bar');
  bar.style.backgroundImage = colourGradient(HUE_MAPS.phase);
  const ticks = PHASE_TICKS.map((text, i) => {
    const tick = element('span', 'dfl-ColourBar-tick', {}, text);
    tick.style.setProperty('--dfl-place', String(i / (PHASE_TICKS.length - 1)));
    return tick;
  });
  const scale = element(
    'div',
    'dfl-ColourBar-scale',
    { role: 'img', 'aria-label': phaseColours },
    bar,
    element('div', 'dfl-ColourBar-ticks', {}, ...ticks),
  );
  return rowNode(phase, scale, element('span', 'dfl-Slices-caption', {}, 'rad'));
}
