import type { Data, Layout, LayoutAxis } from 'plotly.js';
import type { ChartSeries } from './chart-data.ts';
import type { ChartRow } from './chart-rows.ts';
import type { ChartTheme } from './chart-theme.ts';
import { AXIS_MARGIN } from './iteration-axis.ts';
import { tickText } from './tick-text.ts';
import { readableTicks, type ValueAxis } from './value-axis.ts';

/** A series with the place and the axis that it is drawn with. */
export interface PlacedChart {
  readonly series: ChartSeries;
  readonly row: ChartRow;
  readonly axis: ValueAxis;
}

export interface ConvergenceFigure {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
}

/**
 * What plotly draws: grid, labels, lines and points. Names, values, rings and marks are elements
 * (chart-heading.ts, chart-marks.ts): they follow the pointer or want dashes that plotly has not.
 *
 * @param last the iteration where the axis ends.
 */
export function convergenceFigure(
  charts: readonly PlacedChart[],
  last: number,
  { width, height }: { readonly width: number; readonly height: number },
  theme: ChartTheme,
): ConvergenceFigure {
  const layout: Partial<Layout> = {
    width,
    height,
    margin: { l: AXIS_MARGIN.left, r: AXIS_MARGIN.right, t: 0, b: 0 },
    showlegend: false,
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: theme.font, size: 11, color: theme.secondary },
    xaxis: { range: [0.5, last + 0.5], visible: false },
  };
  charts.forEach((chart, index) => {
    layout[axisKey(index)] = verticalAxis(chart, height, theme);
  });
  return { data: charts.map((chart, index) => line(chart, index, theme)), layout };
}

/** Plotly's names of the axes. */
function axisKey(index: number): 'yaxis' | 'yaxis2' | 'yaxis3' | 'yaxis4' {
  const keys = ['yaxis', 'yaxis2', 'yaxis3', 'yaxis4'] as const;
  return keys[index];
}

function line({ series, axis }: PlacedChart, index: number, theme: ChartTheme): Data {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: series.values.map((_, iteration) => iteration + 1),
    y: series.values.map((value) => (Number.isFinite(value) ? axis.project(value) : null)),
    yaxis: index === 0 ? 'y' : `y${index + 1}`,
    line: { color: theme.accent, width: 1.5 },
    marker: { color: theme.accent, size: 4 },
    cliponaxis: false,
    hoverinfo: 'skip',
  };
}

function verticalAxis(
  { row, axis }: PlacedChart,
  height: number,
  theme: ChartTheme,
): Partial<LayoutAxis> {
  const ticks = readableTicks(axis, row.bottom - row.top);
  return {
    domain: [1 - row.bottom / height, 1 - row.top / height],
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
