import { formatSignificant } from '../../components/format/number.ts';
import { colourGradient, signedGradient } from '../colours/colour-table.ts';
import type { ColourMapName } from '../colours/colour-map-name.ts';
import { element } from '../dom.ts';
import { placeOf, valueAt, type Display } from '../display.ts';
import { withRoom, type PlacedLabel } from '../label-room.ts';
import { besideZero, fromZero } from '../signed-place.ts';
import type { ColourBarLabels } from './labels.ts';
import type { Range } from './range.ts';
import { RangeGrip } from './range-grip.ts';
import { formatShort, signedTicks, spacedTicks, ticksOf } from './ticks.ts';

export interface ColourBarContent {
  /** The ends of the bar: all that can be chosen. */
  readonly bar: Display;
  readonly chosen: Range;
  readonly isAutomatic: boolean;
  /** Whether values are magnitudes of either sign: the bar then has 0 in its middle, and the range counts for both. */
  readonly isSigned?: boolean;
  readonly colours: ColourMapName;
  readonly unit: string;
}

/** How long a bar is where there is little room for it, and where there is more; CSS pixels. */
export interface BarRoom {
  readonly narrow: number;
  readonly wide: number;
}

/** Of bars below pictures: `spacedTicks` is enough. */
const AMPLE: BarRoom = { narrow: Infinity, wide: Infinity };

/** Grips come no nearer to each other than this part of the bar. */
const LEAST_WIDTH = 0.01;

/** Below pictures: the colour map with the values along it and a grip at each end of the range. */
export class ColourBar {
  readonly node: HTMLElement;
  readonly #bar = element('div', 'dfl-ColourBar-bar');
  readonly #ticks = element('div', 'dfl-ColourBar-ticks', { 'aria-hidden': 'true' });
  readonly #unit = element('span', 'dfl-Slices-caption');
  readonly #automatic: HTMLButtonElement;
  readonly #low: RangeGrip;
  readonly #high: RangeGrip;
  readonly #room: BarRoom;
  #content: ColourBarContent | undefined;
  #drawnTicks = '';

  /** @param room of a bar that is too short for most labels; those that have room in the wide one alone are marked. */
  constructor(
    labels: ColourBarLabels,
    choose: (range: Range | 'auto') => void,
    room: BarRoom = AMPLE,
  ) {
    this.#room = room;
    const chosen = (change: (content: ColourBarContent) => Range): void => {
      if (this.#content) {
        choose(change(this.#content));
      }
    };
    this.#low = new RangeGrip(this.#bar, labels.lowEnd, (along) => {
      chosen(({ bar, isSigned, chosen: { high } }) => {
        const place = isSigned ? fromZero(along) : along;
        return { low: valueAt(Math.min(place, placeOf(high, bar) - LEAST_WIDTH), bar), high };
      });
    });
    this.#high = new RangeGrip(this.#bar, labels.highEnd, (along) => {
      chosen(({ bar, isSigned, chosen: { low } }) => {
        const place = isSigned ? fromZero(along) : along;
        return { low, high: valueAt(Math.max(place, placeOf(low, bar) + LEAST_WIDTH), bar) };
      });
    });
    this.#bar.append(this.#low.node, this.#high.node);
    this.#automatic = element(
      'button',
      'dfl-ColourBar-auto',
      { type: 'button', title: labels.automaticHint },
      labels.automatic,
    );
    this.#automatic.addEventListener('click', () => {
      choose('auto');
    });
    this.node = element(
      'div',
      'dfl-ColourBar',
      {},
      element('span', 'dfl-Slices-caption', {}, labels.intensity),
      element('div', 'dfl-ColourBar-scale', {}, this.#bar, this.#ticks),
      this.#unit,
      this.#automatic,
    );
  }

  draw(content: ColourBarContent): void {
    this.#content = content;
    const { bar, chosen, colours, unit, isSigned = false } = content;
    const [low, high] = [placeOf(chosen.low, bar), placeOf(chosen.high, bar)];
    const gradient = isSigned ? signedGradient : colourGradient;
    this.#bar.style.backgroundImage = gradient(colours, low, high);
    const along = isSigned ? besideZero : (place: number) => place;
    this.#low.draw(along(low), `${formatSignificant(chosen.low, 3)} ${unit}`);
    this.#high.draw(along(high), `${formatSignificant(chosen.high, 3)} ${unit}`);
    this.#unit.textContent = unit;
    this.#automatic.hidden = content.isAutomatic;
    const ticks = spacedTicks(isSigned ? signedTicks(bar) : ticksOf(bar));
    const key = ticks.map(({ value, place }) => `${value} ${place}`).join();
    if (key === this.#drawnTicks) {
      // New nodes are laid out and painted anew, even where they say the same.
      return;
    }
    this.#drawnTicks = key;
    const labels = ticks.map(({ value, place }) => ({ place, text: formatShort(value) }));
    const wide = labelsWithin(labels, this.#room.wide);
    const narrow = labelsWithin(wide, this.#room.narrow);
    this.#ticks.replaceChildren(
      ...wide.map((label) => {
        const tick = element('span', 'dfl-ColourBar-tick', {}, label.text);
        tick.classList.toggle('dfl-mod-wide', !narrow.includes(label));
        tick.style.setProperty('--dfl-place', String(label.place));
        return tick;
      }),
    );
  }
}

/** The outermost labels, and between them those that have room. */
function labelsWithin(labels: readonly PlacedLabel[], room: number): readonly PlacedLabel[] {
  const [first, last] = [labels.at(0), labels.at(-1)];
  return first && last && first !== last
    ? [first, ...withRoom([first, last], labels.slice(1, -1), room), last]
    : labels;
}
