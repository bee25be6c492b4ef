import { element } from '../dom.ts';
import type { ChartMark } from './chart-data.ts';
import type { PlacedChart } from './chart-figure.ts';
import { AXIS_MARGIN, columnCentre, type IterationAxis } from './iteration-axis.ts';
import { placeLabel } from './place-label.ts';
import { placedElement } from './placed-element.ts';

/** Width of a character of a label, about, pixels. */
const CHARACTER = 6;

/** The dotted lines of reference values with their meaning, where the axes reach them. */
export function chartReferences(
  charts: readonly PlacedChart[],
  iterations: IterationAxis,
  marks: readonly ChartMark[],
): HTMLElement[] {
  return charts.flatMap((chart) => {
    const { reference, values } = chart.series;
    const part = reference === undefined ? Number.NaN : partOf(chart, reference.value);
    if (reference === undefined || !(part >= 0 && part <= 1)) {
      return [];
    }
    const height = heightOf(chart, part);
    const line = element('div', 'dfl-Convergence-reference');
    line.style.top = `${height}px`;
    const place = placeLabel(
      height,
      reference.label.length * CHARACTER,
      {
        left: AXIS_MARGIN.left,
        right: iterations.width - AXIS_MARGIN.right,
        top: chart.row.top,
        bottom: chart.row.bottom,
      },
      {
        curve: values.map((value, index) => ({
          x: columnCentre(iterations, index + 1),
          y: heightOf(chart, partOf(chart, value)),
        })),
        marks: marks.map(({ iteration }) => columnCentre(iterations, iteration)),
      },
    );
    return place === undefined
      ? [line]
      : [line, placedElement('dfl-Convergence-referenceLabel', place, reference.label)];
  });
}

/** 0 at the bottom of the chart, 1 at its top. */
function partOf({ axis }: PlacedChart, value: number): number {
  const [bottom, top] = axis.range;
  return (axis.project(value) - bottom) / (top - bottom);
}

function heightOf({ row }: PlacedChart, part: number): number {
  return row.bottom - part * (row.bottom - row.top);
}
