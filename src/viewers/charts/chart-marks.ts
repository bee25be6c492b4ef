import { element } from '../dom.ts';
import type { ConvergenceData } from './chart-data.ts';
import type { PlacedChart } from './chart-figure.ts';
import { columnCentre, type IterationAxis } from './iteration-axis.ts';
import { markFlags } from './mark-flags.ts';
import { placedElement } from './placed-element.ts';

/** The row of flags and the dashed lines below them, one through every chart. */
export function chartMarks(
  charts: readonly PlacedChart[],
  { marks, marksName }: Pick<ConvergenceData, 'marks' | 'marksName'>,
  axis: IterationAxis,
): HTMLElement[] {
  if (marks.length === 0) {
    return [];
  }
  const flags = markFlags(marks, axis).map(({ text, left }) =>
    placedElement('dfl-Convergence-flag', { left }, text),
  );
  const lines = marks.flatMap(({ iteration }) => {
    const left = columnCentre(axis, iteration);
    return [
      placedElement('dfl-Convergence-mark', { left, top: 4, height: 24 }),
      ...charts.map(({ row }) =>
        placedElement('dfl-Convergence-mark', {
          left,
          top: row.top,
          height: row.bottom - row.top,
        }),
      ),
    ];
  });
  return [element('div', 'dfl-Convergence-marksName', {}, marksName), ...flags, ...lines];
}
