import Plotly from 'plotly.js/lib/core';
import { element } from '../dom.ts';
import { chartFigure, PLOT_MARGIN, type PlacedChart } from './chart-figure.ts';
import type { ChartTheme } from './chart-theme.ts';

/** Plotly's drawing of one chart. */
export class ChartPlot {
  readonly #node = element('div', 'dfl-Convergence-plot');

  constructor(parent: HTMLElement) {
    parent.append(this.#node);
  }

  /** @param width of the stack, pixels; @param last the iteration where the axis ends. */
  draw(chart: PlacedChart, width: number, last: number, theme: ChartTheme): void {
    const { data, layout } = chartFigure(chart, width, last, theme);
    this.#node.style.top = `${chart.row.top - PLOT_MARGIN}px`;
    this.#node.style.height = `${layout.height}px`;
    void Plotly.react(this.#node, data, layout, { staticPlot: true });
  }

  /** What is drawn, and where its top lies in the stack. */
  async picture(scale: number): Promise<{ image: HTMLImageElement; top: number }> {
    const { clientWidth: width, clientHeight: height, offsetTop: top } = this.#node;
    const image = new Image();
    image.src = await Plotly.toImage(this.#node, { format: 'png', width, height, scale });
    await image.decode();
    return { image, top };
  }

  dispose(): void {
    Plotly.purge(this.#node);
    this.#node.remove();
  }
}
