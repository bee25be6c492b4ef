import { classes } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { formatSignificant, useTranslation } from '../../../components/index.ts';
import { usePhase } from './phase-context.tsx';

/** How each start ended; the best one counts. */
export function PhaseStarts(): ReactElement | null {
  const trans = useTranslation();
  const { snapshot } = usePhase().model.phasing.phased ?? {};
  if (snapshot === undefined || snapshot.ended.length === 0) {
    return null;
  }
  const best = snapshot.ended.reduce((least, start) => (start.error < least.error ? start : least));
  return (
    <table className="dfl-PhaseStarts">
      <thead>
        <tr>
          <th scope="col">{trans.__('Seed')}</th>
          <th scope="col">{trans.__('Fourier error')}</th>
          <th scope="col">{trans.__('R-factor')}</th>
        </tr>
      </thead>
      <tbody>
        {snapshot.ended.map((start) => (
          <tr key={start.seed} className={classes(start === best && 'dfl-mod-best')}>
            <td>{start === best ? trans.__('%1, the best', start.seed) : start.seed}</td>
            <td>{formatSignificant(start.error, 3)}</td>
            <td>{formatSignificant(start.rFactor, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
