import type { IterationRow } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatFixed, formatInteger, formatSignificant } from '../../../components/index.ts';
import type { ChartMark } from '../../../viewers/charts/chart-data.ts';

/** The iterations where beta or the number of rotations became another one, and what they became. */
export function scheduleMarks(
  rows: readonly IterationRow[],
  trans: TranslationBundle,
): ChartMark[] {
  return rows.flatMap((row, index) => {
    const before = index === 0 ? undefined : rows[index - 1];
    const labels = [
      ...(row.beta === before?.beta ? [] : [trans.__('β %1', betaText(row.beta))]),
      ...(row.rotationCount === before?.rotationCount
        ? []
        : [trans.__('%1 rotations', formatInteger(row.rotationCount))]),
    ];
    return labels.length > 0 ? [{ iteration: row.number, labels }] : [];
  });
}

function betaText(beta: number): string {
  return beta < 0.1 ? formatSignificant(beta, 2) : formatFixed(beta, 2);
}
