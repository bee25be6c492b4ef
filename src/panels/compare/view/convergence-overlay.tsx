import type { IterationRow } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import type { ChartScale } from '../../../viewers/charts/chart-data.ts';
import { OverlayChart } from './overlay-chart.tsx';
import type { ComparedRun } from './use-details.ts';

/** What every iteration came to, of both runs. */
export function ConvergenceOverlay({
  runs,
}: {
  readonly runs: readonly ComparedRun[];
}): ReactElement {
  const trans = useTranslation();
  const charts: readonly (readonly [string, (row: IterationRow) => number, ChartScale?])[] = [
    [trans.__('RMS change'), (row) => row.rmsChange, 'log'],
    [trans.__('Mutual information (nats)'), (row) => row.information],
    [trans.__('Log-likelihood per frame (nats)'), (row) => row.logLikelihood],
    [trans.__('β'), (row) => row.beta],
  ];
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Convergence')}>
      <h3>{trans.__('Convergence')}</h3>
      <div className="dfl-Compare-charts">
        {charts.map(([title, read, scale]) => (
          <OverlayChart
            key={title}
            title={title}
            scale={scale}
            axis={trans.__('iteration')}
            lines={runs.map(({ detail, name }) => ({
              name,
              xs: detail.rows.map(({ number }) => number),
              ys: detail.rows.map(read),
            }))}
          />
        ))}
      </div>
    </section>
  );
}
