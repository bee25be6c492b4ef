import { element } from '../dom.ts';
import type { PlacedChart } from './chart-figure.ts';
import { columnCentre, type IterationAxis } from './iteration-axis.ts';

/** Name, value and ring of one chart: what follows the pointer. */
export class ChartHeading {
  readonly #name = element('div', 'dfl-Convergence-name');
  readonly #value = element('span', 'dfl-Convergence-value');
  readonly #unit = element('span', 'dfl-Convergence-unit');
  readonly #ring = element('div', 'dfl-Convergence-ring');

  constructor(node: HTMLElement) {
    node.append(this.#name, this.#ring);
  }

  /** @param iteration whose value is told; 0 for none. */
  show({ series, row, axis }: PlacedChart, iteration: number, iterations: IterationAxis): void {
    const value = series.values.at(iteration - 1);
    const isKnown = iteration > 0 && value !== undefined && Number.isFinite(value);
    this.#value.textContent = isKnown ? series.format(value) : '–';
    this.#unit.textContent = series.unit;
    this.#name.style.top = `${row.name}px`;
    this.#name.replaceChildren(series.name, this.#value, this.#unit);
    this.#ring.hidden = !isKnown;
    if (isKnown) {
      const [bottom, top] = axis.range;
      const part = (axis.project(value) - bottom) / (top - bottom);
      this.#ring.style.left = `${columnCentre(iterations, iteration)}px`;
      this.#ring.style.top = `${row.bottom - part * (row.bottom - row.top)}px`;
    }
  }

  dispose(): void {
    this.#name.remove();
    this.#ring.remove();
  }
}
