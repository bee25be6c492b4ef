import Plotly from 'plotly.js/lib/core';
import { element } from '../dom.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { ConvergenceData, ConvergenceState } from './chart-data.ts';
import { ChartHeading } from './chart-heading.ts';
import { chartMarks } from './chart-marks.ts';
import { chartReferences } from './chart-references.ts';
import { chartRows } from './chart-rows.ts';
import { readTheme } from './chart-theme.ts';
import { convergenceFigure, type PlacedChart } from './convergence-figure.ts';
import { convergencePicture } from './convergence-picture.ts';
import { IterationDrawing } from './iteration-drawing.ts';
import type { IterationEvents } from './pointed-iteration.ts';
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
  readonly #drawing = new IterationDrawing('dfl-Convergence', () => {
    // Rings slide to new values, not to new places of the old.
    this.#drawing.node.classList.add('dfl-mod-resized');
    this.#draw();
  });
  readonly #plot = element('div', 'dfl-Convergence-plot');
  readonly #lines = element('div', 'dfl-Convergence-lines');
  #headings: ChartHeading[] = [];
  #charts: readonly PlacedChart[] = [];
  #data = NOTHING;
  #iteration = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#drawing.node.append(this.#lines, this.#plot);
  }

  mount(node: HTMLElement): void {
    this.#drawing.mount(node);
  }

  update(data: ConvergenceData): void {
    this.#data = data;
    this.#drawing.last = data.last;
    this.#drawing.node.classList.remove('dfl-mod-resized');
    this.#drawing.describe(data.summary);
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
    return this.#drawing.on(name, listener);
  }

  screenshot(scale = 1): Promise<Blob> {
    return convergencePicture(this.#plot, this.#charts, this.#iteration, scale);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Plotly.purge(this.#plot);
    this.#drawing.dispose();
  }

  #draw(): void {
    const { node, axis } = this.#drawing;
    const { clientWidth: width, clientHeight: height } = node;
    const { series, marks, last } = this.#data;
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
    const { data, layout } = convergenceFigure(this.#charts, last, size, readTheme(node));
    void Plotly.react(this.#plot, data, layout, { staticPlot: true });
    this.#lines.replaceChildren(
      ...chartReferences(this.#charts, axis, marks),
      ...chartMarks(this.#charts, this.#data, axis),
    );
    this.#showValues();
  }

  #showValues(): void {
    while (this.#headings.length > this.#charts.length) {
      this.#headings.pop()?.dispose();
    }
    const { node, axis } = this.#drawing;
    this.#charts.forEach((chart, index) => {
      this.#headings[index] ??= new ChartHeading(node);
      this.#headings[index].show(chart, this.#iteration, axis);
    });
  }
}
