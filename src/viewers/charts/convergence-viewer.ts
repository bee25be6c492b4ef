import Plotly from 'plotly.js/lib/core';
import { element } from '../dom.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { ConvergenceData, ConvergenceState } from './chart-data.ts';
import { ChartHeading } from './chart-heading.ts';
import { chartMarks } from './chart-marks.ts';
import { chartReferences } from './chart-references.ts';
import { chartRows } from './chart-rows.ts';
import { onThemeChange, readTheme } from './chart-theme.ts';
import { convergenceFigure, type PlacedChart } from './convergence-figure.ts';
import { convergencePicture } from './convergence-picture.ts';
import type { IterationAxis } from './iteration-axis.ts';
import { PointedIteration, type IterationEvents } from './pointed-iteration.ts';
import { valueAxis } from './value-axis.ts';

const NOTHING: ConvergenceData = { series: [], marks: [], marksName: '', summary: '', last: 1 };

/**
 * Charts of what is computed in every iteration, stacked on one axis. Plotly draws what changes with the
 * data; names, values and rings follow the pointer and are elements above it.
 */
export class ConvergenceViewer implements Viewer<
  ConvergenceData,
  ConvergenceState,
  IterationEvents
> {
  readonly #node = element('div', 'dfl-Convergence');
  readonly #plot = element('div', 'dfl-Convergence-plot');
  readonly #lines = element('div', 'dfl-Convergence-lines');
  readonly #pointer = new PointedIteration(this.#node, () => this.#axis);
  readonly #resize = new ResizeObserver(() => {
    // Rings slide to new values, not to new places of the old.
    this.#node.classList.add('dfl-mod-resized');
    this.#draw();
  });
  #headings: ChartHeading[] = [];
  #charts: readonly PlacedChart[] = [];
  #data = NOTHING;
  #iteration = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endThemeWatch: () => void = () => undefined;

  constructor() {
    this.#node.setAttribute('role', 'img');
    this.#node.append(this.#lines, this.#plot);
  }

  mount(node: HTMLElement): void {
    node.append(this.#node);
    this.#resize.observe(this.#node);
    this.#endThemeWatch = onThemeChange(() => {
      this.#draw();
    });
  }

  update(data: ConvergenceData): void {
    this.#data = data;
    this.#node.classList.remove('dfl-mod-resized');
    this.#node.setAttribute('aria-label', data.summary);
    // In a task of its own: the slices of the same iteration are drawn in this one.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#draw();
    });
  }

  get state(): ConvergenceState {
    return { iteration: this.#iteration };
  }

  set state({ iteration = this.#iteration }: Partial<ConvergenceState>) {
    this.#iteration = iteration;
    this.#showValues();
  }

  on<Name extends keyof IterationEvents>(
    name: Name,
    listener: Listener<IterationEvents[Name]>,
  ): () => void {
    return this.#pointer.on(name, listener);
  }

  screenshot(scale = 1): Promise<Blob> {
    return convergencePicture(this.#plot, this.#charts, this.#iteration, scale);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#endThemeWatch();
    this.#resize.disconnect();
    Plotly.purge(this.#plot);
    this.#node.remove();
  }

  get #axis(): IterationAxis {
    return { width: this.#node.clientWidth, last: this.#data.last };
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.#node;
    const { series, last } = this.#data;
    if (width === 0 || height === 0 || series.length === 0) {
      return;
    }
    const rows = chartRows(series.length, height);
    this.#charts = series.map((one, index) => ({
      series: one,
      row: rows[index],
      axis: valueAxis(one.values, one.scale),
    }));
    const size = { width, height };
    const { data, layout } = convergenceFigure(this.#charts, last, size, readTheme(this.#node));
    void Plotly.react(this.#plot, data, layout, { staticPlot: true });
    this.#lines.replaceChildren(
      ...chartReferences(this.#charts, this.#axis, this.#data.marks),
      ...chartMarks(this.#charts, this.#data, this.#axis),
    );
    this.#showValues();
  }

  #showValues(): void {
    while (this.#headings.length > this.#charts.length) {
      this.#headings.pop()?.dispose();
    }
    this.#charts.forEach((chart, index) => {
      this.#headings[index] ??= new ChartHeading(this.#node);
      this.#headings[index].show(chart, this.#iteration, this.#axis);
    });
  }
}
