import { element } from '../dom.ts';
import { InTurns } from '../in-turns.ts';
import type { Listener, Viewer } from '../viewer.ts';
import type { ConvergenceData, ConvergenceState } from './chart-data.ts';
import type { PlacedChart } from './chart-figure.ts';
import { ChartHeading } from './chart-heading.ts';
import { chartMarks } from './chart-marks.ts';
import { ChartPlot } from './chart-plot.ts';
import { chartReferences } from './chart-references.ts';
import { chartRows } from './chart-rows.ts';
import { readTheme, type ChartTheme } from './chart-theme.ts';
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
    this.#turns.cancel();
    this.#takeNext();
    this.#place();
    this.#charts.forEach((_, index) => {
      this.#draw(index);
    });
    this.#isDrawing = false;
  });
  readonly #turns = new InTurns();
  readonly #plots: ChartPlot[] = [];
  readonly #stack = element('div', 'dfl-Convergence-plots');
  readonly #lines = element('div', 'dfl-Convergence-lines');
  readonly #headings: ChartHeading[] = [];
  #charts: readonly PlacedChart[] = [];
  /** Of the stack, pixels; and what the theme gives: read once for all charts, as each drawing changes the page. */
  #width = 0;
  #theme: ChartTheme | undefined;
  #data = NOTHING;
  /** What is drawn when all charts of `#data` are. */
  #next: ConvergenceData | undefined;
  #isDrawing = false;
  /** How many charts show `#data`. */
  #drawn = 0;
  #iteration = 0;

  constructor() {
    this.#drawing.node.append(this.#lines, this.#stack);
  }

  mount(node: HTMLElement): void {
    this.#drawing.mount(node);
  }

  /** Data that come while charts are drawn wait for all of them, the latest alone: no chart is left behind. */
  update(data: ConvergenceData): void {
    this.#next = data;
    if (!this.#isDrawing) {
      this.#begin();
    }
    this.#tellValues();
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
    return convergencePicture(
      this.#drawing.node,
      this.#plots,
      this.#charts,
      this.#iteration,
      scale,
    );
  }

  dispose(): void {
    this.#turns.cancel();
    for (const plot of this.#plots) {
      plot.dispose();
    }
    this.#drawing.dispose();
  }

  #begin(): void {
    this.#isDrawing = this.#takeNext();
    if (!this.#isDrawing) {
      return;
    }
    this.#drawing.node.classList.remove('dfl-mod-resized');
    // Plotly takes 5 ms for each, and the slices of the same iteration are drawn in this task.
    this.#turns.begin([
      () => {
        this.#place();
      },
      ...this.#data.series.map((_, index) => () => {
        this.#draw(index);
      }),
      () => {
        this.#begin();
      },
    ]);
  }

  /** @returns whether there is something new to be drawn. */
  #takeNext(): boolean {
    const data = this.#next;
    if (data === undefined) {
      return false;
    }
    this.#next = undefined;
    this.#data = data;
    this.#drawn = 0;
    this.#drawing.last = data.last;
    this.#drawing.describe(data.summary);
    return true;
  }

  /** Gives each chart its place and axis, and draws what stands above all of them. */
  #place(): void {
    const { node, axis } = this.#drawing;
    const { series, marks } = this.#data;
    if (node.clientWidth === 0 || node.clientHeight === 0 || series.length === 0) {
      this.#charts = [];
      return;
    }
    this.#width = node.clientWidth;
    this.#theme = readTheme(node);
    const rows = chartRows(series.length, node.clientHeight);
    this.#charts = series.map((one, index) => ({
      series: one,
      row: rows[index],
      axis: valueAxis(one.values, one.scale),
    }));
    while (this.#plots.length > this.#charts.length) {
      this.#plots.pop()?.dispose();
    }
    this.#lines.replaceChildren(
      ...chartReferences(this.#charts, axis, marks),
      ...chartMarks(this.#charts, this.#data, axis),
    );
    while (this.#headings.length > this.#charts.length) {
      this.#headings.pop()?.dispose();
    }
  }

  #draw(index: number): void {
    const chart = this.#charts.at(index);
    if (chart && this.#theme) {
      this.#plots[index] ??= new ChartPlot(this.#stack);
      this.#plots[index].draw(chart, this.#width, this.#data.last, this.#theme);
      this.#drawn = Math.max(this.#drawn, index + 1);
      this.#showValue(chart, index);
    }
  }

  #showValues(): void {
    this.#charts.slice(0, this.#drawn).forEach((chart, index) => {
      this.#showValue(chart, index);
    });
    this.#tellValues();
  }

  /** Values are those of the iteration at once, which a busy page may draw the curves of much later. */
  #tellValues(): void {
    const { series } = this.#next ?? this.#data;
    this.#headings.forEach((heading, index) => {
      if (series.length === this.#headings.length) {
        heading.tell(series[index], this.#iteration);
      }
    });
  }

  #showValue(chart: PlacedChart, index: number): void {
    const { node, axis } = this.#drawing;
    this.#headings[index] ??= new ChartHeading(node);
    this.#headings[index].show(chart, this.#iteration, axis);
    this.#tellValues();
  }
}
