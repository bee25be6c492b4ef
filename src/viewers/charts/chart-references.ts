import { element } from '../dom.ts';
import type { PlacedChart } from './convergence-figure.ts';
import { AXIS_MARGIN, columnCentre, type IterationAxis } from './iteration-axis.ts';
import { placedElement } from './placed-element.ts';

/** Height of a label and width of one of its characters, about, pixels. */
const LABEL = 16;
const CHARACTER = 6;

/** The dotted lines of reference values with their meaning; a label alone where the line lies beyond. */
export function chartReferences(
  charts: readonly PlacedChart[],
  iterations: IterationAxis,
): HTMLElement[] {
  return charts.flatMap((chart) => {
    const { reference } = chart.series;
    if (reference === undefined) {
      return [];
    }
    const part = partOf(chart, reference.value);
    const height = heightOf(chart, Math.min(1, Math.max(0, part)));
    const top = part > 0.3 ? height + 3 : height - LABEL - 1;
    const label = placedElement('dfl-Convergence-referenceLabel', { top }, reference.label);
    if (isCovered(chart, iterations, top, reference.label)) {
      label.classList.add('dfl-mod-left');
    }
    const line = element('div', 'dfl-Convergence-reference');
    line.style.top = `${height}px`;
    return part >= 0 && part <= 1 ? [line, label] : [label];
  });
}

/** Whether points of the chart lie where the label would stand at the right. */
function isCovered(
  chart: PlacedChart,
  iterations: IterationAxis,
  top: number,
  label: string,
): boolean {
  const left = iterations.width - AXIS_MARGIN.right - label.length * CHARACTER;
  return chart.series.values.some((value, index) => {
    const height = heightOf(chart, partOf(chart, value));
    return (
      columnCentre(iterations, index + 1) >= left && height > top - 3 && height < top + LABEL + 3
    );
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
