import { element } from '../dom.ts';
import type { ChartSeries } from './chart-data.ts';
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

  /** @param iteration whose value is marked on the curve; 0 for none. */
  show(chart: PlacedChart, iteration: number, iterations: IterationAxis): void {
    const { series, row, axis } = chart;
    this.tell(series, iteration);
    this.#name.style.top = `${row.name}px`;
    const value = knownValue(series, iteration);
    this.#ring.hidden = value === undefined;
    if (value !== undefined) {
      const [bottom, top] = axis.range;
      const part = (axis.project(value) - bottom) / (top - bottom);
      this.#ring.style.left = `${columnCentre(iterations, iteration)}px`;
      this.#ring.style.top = `${row.bottom - part * (row.bottom - row.top)}px`;
    }
  }

  /** The value alone: the ring stays on the curve that is drawn. @param iteration whose value is told; 0 for none. */
  tell(series: ChartSeries, iteration: number): void {
    const value = knownValue(series, iteration);
    this.#value.textContent = value === undefined ? '–' : series.format(value);
    this.#unit.textContent = series.unit;
    this.#name.replaceChildren(series.name, this.#value, this.#unit);
  }

  dispose(): void {
    this.#name.remove();
    this.#ring.remove();
  }
}

function knownValue({ values }: ChartSeries, iteration: number): number | undefined {
  const value = iteration > 0 ? values.at(iteration - 1) : undefined;
  return Number.isFinite(value) ? value : undefined;
}
