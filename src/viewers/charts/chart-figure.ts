import type { Data, Layout, LayoutAxis } from 'plotly.js';
import type { ChartSeries } from './chart-data.ts';
import type { ChartRow } from './chart-rows.ts';
import type { ChartTheme } from './chart-theme.ts';
import { drawnPoints, POINT_DISTANCE } from './drawn-points.ts';
import { AXIS_MARGIN, columnWidth, type IterationAxis } from './iteration-axis.ts';
import { tickText } from './tick-text.ts';
import { readableTicks, type ValueAxis } from './value-axis.ts';

/** A series with the place and the axis that it is drawn with. */
export interface PlacedChart {
  readonly series: ChartSeries;
  readonly row: ChartRow;
  readonly axis: ValueAxis;
}

export interface ChartFigure {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
}

/** Room above and below the plot for half a label or point, pixels. */
export const PLOT_MARGIN = 10;

/**
 * What plotly draws of one chart: grid, labels, line and points. Name, value, ring and marks are elements
 * (chart-heading.ts, chart-marks.ts): they follow the pointer or want dashes that plotly has not.
 *
 * @param width of the drawing, pixels.
 * @param last the iteration where the axis ends.
 */
export function chartFigure(
  chart: PlacedChart,
  width: number,
  last: number,
  theme: ChartTheme,
): ChartFigure {
  const { row } = chart;
  return {
    data: [line(chart, { width, last }, theme)],
    layout: {
      width,
      height: row.bottom - row.top + 2 * PLOT_MARGIN,
      margin: { l: AXIS_MARGIN.left, r: AXIS_MARGIN.right, t: PLOT_MARGIN, b: PLOT_MARGIN },
      showlegend: false,
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      font: { family: theme.font, size: 11, color: theme.secondary },
      xaxis: { range: [0.5, last + 0.5], visible: false },
      yaxis: verticalAxis(chart, theme),
    },
  };
}

function line({ series, axis }: PlacedChart, iterations: IterationAxis, theme: ChartTheme): Data {
  const { values } = series;
  const column = columnWidth(iterations);
  const points = drawnPoints(values, values.length * column);
  return {
    type: 'scatter',
    mode: column < POINT_DISTANCE ? 'lines' : 'lines+markers',
    x: points.map((index) => index + 1),
    y: points.map((index) => (Number.isFinite(values[index]) ? axis.project(values[index]) : null)),
    line: { color: theme.accent, width: 1.5 },
    marker: { color: theme.accent, size: 4 },
    cliponaxis: false,
    hoverinfo: 'skip',
  };
}

function verticalAxis({ row, axis }: PlacedChart, theme: ChartTheme): Partial<LayoutAxis> {
  const ticks = readableTicks(axis, row.bottom - row.top);
  return {
    range: [...axis.range],
    tickvals: ticks.map(axis.project),
    ticktext: tickText(ticks),
    // There is room for them: measuring each would be most of the time of a drawing.
    ticklabeloverflow: 'allow',
    ticklen: 3,
    tickcolor: 'rgba(0,0,0,0)',
    gridcolor: theme.grid,
    zeroline: false,
  };
}
