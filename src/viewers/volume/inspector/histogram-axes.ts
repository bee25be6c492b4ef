import { tickText } from '../../charts/tick-text.ts';
import { element } from '../../dom.ts';
import type { Display } from '../../display.ts';
import type { VolumeLabels } from '../labels.ts';
import { countTicks } from './count-ticks.ts';
import { valueTicks } from './value-ticks.ts';

export interface AxesContent {
  /** Of the values, or of the magnitudes of both signs. */
  readonly scale: Display;
  readonly isSigned: boolean;
  readonly unit: string;
  /** Of the highest bar. */
  readonly most: number;
}

/** Beside and below the bars: how many voxels, which values. */
export class HistogramAxes {
  readonly nodes: readonly HTMLElement[];
  readonly #counts = element('div', 'dfl-VolumeHistogram-counts', { 'aria-hidden': 'true' });
  readonly #values = element('div', 'dfl-VolumeHistogram-values', { 'aria-hidden': 'true' });
  readonly #unit = element('span', '');

  constructor({ voxelsPerValue }: Pick<VolumeLabels, 'voxelsPerValue'>) {
    const caption = element(
      'div',
      'dfl-VolumeHistogram-caption dfl-VolumeInspector-caption',
      {},
      element('span', '', {}, voxelsPerValue),
      this.#unit,
    );
    this.nodes = [this.#counts, this.#values, caption];
  }

  draw({ scale, isSigned, unit, most }: AxesContent): void {
    this.#unit.textContent = unit;
    const counts = countTicks(most).map(({ value, place }) =>
      tickNode(place, tickText([value])[0]),
    );
    this.#counts.replaceChildren(...counts);
    const values = valueTicks(scale, isSigned).map(({ place, text, isWide }) => {
      const tick = tickNode(place, text);
      tick.classList.toggle('dfl-mod-wide', isWide);
      return tick;
    });
    this.#values.replaceChildren(...values);
  }
}

function tickNode(place: number, text: string): HTMLElement {
  const tick = element('span', 'dfl-VolumeHistogram-tick', {}, text);
  tick.style.setProperty('--dfl-place', String(place));
  return tick;
}
