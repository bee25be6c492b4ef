import { element } from '../dom.ts';
import { shareOf } from './class-order.ts';
import type { ClassesData } from './classes-data.ts';
import type { ClassesLabels } from './labels.ts';
import { paintClass } from './paint-class.ts';

/** One class: its average, its number, and how many frames it stands for. */
export class ClassCell {
  readonly number: number;
  readonly node: HTMLElement;
  readonly canvas = element('canvas', 'dfl-Classes-canvas', { 'aria-hidden': 'true' });
  readonly #labels: ClassesLabels;
  readonly #occupancy = element('span', 'dfl-Classes-occupancy');

  constructor(number: number, labels: ClassesLabels) {
    this.number = number;
    this.#labels = labels;
    this.node = element(
      'div',
      'dfl-Classes-cell',
      { role: 'option', 'aria-selected': 'false', tabindex: '-1' },
      this.canvas,
      element('span', 'dfl-Classes-name', {}, labels.name(number)),
      this.#occupancy,
    );
  }

  get name(): string {
    return this.#labels.name(this.number);
  }

  /** How many frames it stands for, in words; empty where nobody knows. */
  get occupancy(): string {
    return this.#occupancy.textContent;
  }

  /** @param colours of the codes, as the four bytes of a pixel. */
  draw(data: ClassesData, colours: Uint32Array): void {
    const { occupancies } = data;
    paintClass(this.canvas, data, this.number, colours);
    this.#occupancy.textContent =
      occupancies === undefined
        ? ''
        : this.#labels.occupancy(occupancies[this.number], shareOf(occupancies, this.number));
  }

  choose(isChosen: boolean, isReachable: boolean): void {
    this.node.setAttribute('aria-selected', String(isChosen));
    this.node.tabIndex = isReachable ? 0 : -1;
  }
}
