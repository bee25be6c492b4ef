import { formatSignificant } from '../../../components/format/number.ts';
import { tickText } from '../../charts/tick-text.ts';
import { element } from '../../dom.ts';
import type { Display } from '../../display.ts';
import { besideZero } from '../../signed-place.ts';
import { formatShort, ticksOf, type Tick } from '../../slices/ticks.ts';
import type { VolumeLabels } from '../labels.ts';
import { countTicks } from './count-ticks.ts';

/** A tick stays so far from the ends, which have a label each; of the width. */
const BESIDE_ENDS = 0.16;

/** Between the ends. */
const MOST_TICKS = 3;

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
    const counts = countTicks(most).map((tick) => tickNode(tick, tickText([tick.value])[0]));
    this.#counts.replaceChildren(...counts);
    const values = valueTicks(scale, isSigned).map((tick) => {
      const { value, place } = tick;
      const isEnd = place === 0 || place === 1;
      return tickNode(tick, isEnd ? formatSignificant(value, 3) : formatShort(value));
    });
    this.#values.replaceChildren(...values);
  }
}

function tickNode({ place }: Tick, text: string): HTMLElement {
  const tick = element('span', 'dfl-VolumeHistogram-tick', {}, text);
  tick.style.setProperty('--dfl-place', String(place));
  return tick;
}

/** Both ends, and round values between them; of either sign 0 in the middle. */
function valueTicks(scale: Display, isSigned: boolean): readonly Tick[] {
  const { low, high } = scale;
  if (isSigned) {
    return [
      { value: -high, place: 0 },
      { value: 0, place: besideZero(0) },
      { value: high, place: 1 },
    ];
  }
  const inside = ticksOf(scale).filter(({ place }) => Math.abs(place - 0.5) < 0.5 - BESIDE_ENDS);
  const every = Math.ceil(inside.length / MOST_TICKS);
  return [
    { value: low, place: 0 },
    ...inside.filter((_, i) => i % every === 0),
    { value: high, place: 1 },
  ];
}
