import { formatSignificant } from '../../components/format/number.ts';
import { colourGradient } from '../colours/colour-table.ts';
import type { ColourMapName } from '../colours/colour-map-name.ts';
import { element } from '../dom.ts';
import { placeOf, valueAt, type Display } from '../display.ts';
import type { ColourBarLabels } from './labels.ts';
import type { Range } from './range.ts';
import { RangeGrip } from './range-grip.ts';
import { ticksOf } from './ticks.ts';

export interface ColourBarContent {
  /** The ends of the bar: all that can be chosen. */
  readonly bar: Display;
  readonly chosen: Range;
  readonly isAutomatic: boolean;
  readonly colours: ColourMapName;
  readonly unit: string;
}

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
  #content: ColourBarContent | undefined;

  constructor(labels: ColourBarLabels, choose: (range: Range | 'auto') => void) {
    const chosen = (change: (content: ColourBarContent) => Range): void => {
      if (this.#content) {
        choose(change(this.#content));
      }
    };
    this.#low = new RangeGrip(this.#bar, labels.lowEnd, (place) => {
      chosen(({ bar, chosen: { high } }) => {
        return { low: valueAt(Math.min(place, placeOf(high, bar) - LEAST_WIDTH), bar), high };
      });
    });
    this.#high = new RangeGrip(this.#bar, labels.highEnd, (place) => {
      chosen(({ bar, chosen: { low } }) => {
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
    const { bar, chosen, colours, unit } = content;
    const [low, high] = [placeOf(chosen.low, bar), placeOf(chosen.high, bar)];
    this.#bar.style.backgroundImage = colourGradient(colours, low, high);
    this.#low.draw(low, `${formatSignificant(chosen.low, 3)} ${unit}`);
    this.#high.draw(high, `${formatSignificant(chosen.high, 3)} ${unit}`);
    this.#unit.textContent = unit;
    this.#automatic.hidden = content.isAutomatic;
    this.#ticks.replaceChildren(
      ...ticksOf(bar).map(({ value, place }) => {
        const tick = element('span', 'dfl-ColourBar-tick', {}, formatShort(value));
        tick.style.setProperty('--dfl-place', String(place));
        return tick;
      }),
    );
  }
}

/** With no more digits than the value has: `0.001`, `2 500`. */
function formatShort(value: number): string {
  const digits = value.toExponential().split('e')[0].replaceAll(/\D/g, '').length;
  return formatSignificant(value, digits);
}
