import { colourTable } from '../colours/colour-table.ts';
import { placeOf } from '../display.ts';
import type { PlacedLabel } from '../label-room.ts';
import type { ColourBarContent } from './colour-bar.ts';
import { formatShort, signedTicks, ticksOf } from './ticks.ts';

/** Colours with what they mean, to be painted into a picture. */
export interface PaintedBar {
  readonly unit: string;
  /** Red, green, blue and 255 at 256 places, the lowest value first. */
  readonly colours: Uint8ClampedArray;
  readonly ticks: readonly PlacedLabel[];
}

/** As many as colours of a map. */
const STEPS = 256;

/** The same as a `ColourBar` shows. */
export function paintedBar({ bar, chosen, colours, unit, isSigned }: ColourBarContent): PaintedBar {
  const map = colourTable(colours);
  const [low, high] = [placeOf(chosen.low, bar), placeOf(chosen.high, bar)];
  const within = (place: number): number =>
    high > low ? Math.min(Math.max((place - low) / (high - low), 0), 1) : Number(place >= high);
  const partAt = (place: number): number => {
    const aside = 2 * place - 1;
    return isSigned ? (1 + Math.sign(aside) * within(Math.abs(aside))) / 2 : within(place);
  };
  const shown = new Uint8ClampedArray(4 * STEPS);
  for (let step = 0; step < STEPS; step++) {
    const index = Math.round(255 * partAt(step / (STEPS - 1)));
    shown.set(map.subarray(4 * index, 4 * index + 4), 4 * step);
  }
  const ticks = isSigned ? signedTicks(bar) : ticksOf(bar);
  return {
    unit,
    colours: shown,
    ticks: ticks.map(({ place, value }) => ({ place, text: formatShort(value) })),
  };
}
