import type { PlacedChart } from './convergence-figure.ts';
import { placedElement } from './placed-element.ts';

/** Height of a label, pixels. */
const LABEL = 16;

/** The dotted lines of reference values with their meaning; a label alone where the line lies beyond. */
export function chartReferences(charts: readonly PlacedChart[]): HTMLElement[] {
  return charts.flatMap(({ series: { reference }, row, axis }) => {
    if (reference === undefined) {
      return [];
    }
    const [bottom, top] = axis.range;
    const part = (axis.project(reference.value) - bottom) / (top - bottom);
    const height = row.bottom - Math.min(1, Math.max(0, part)) * (row.bottom - row.top);
    const label = placedElement(
      'dfl-Convergence-referenceLabel',
      { top: part > 0.3 ? height + 3 : height - LABEL - 1 },
      reference.label,
    );
    const line = placedElement('dfl-Convergence-reference', { top: height });
    return part >= 0 && part <= 1 ? [line, label] : [label];
  });
}
