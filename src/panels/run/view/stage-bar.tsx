import type { ReactElement } from 'react';
import { formatSeconds, useTranslation } from '../../../components/index.ts';
import { lastTimed, stageTimes, stageTitle } from '../model/stage-times.ts';
import { useRun } from './run-context.tsx';

/** Where the time of the last iteration went: a bar of its steps, and their seconds. */
export function StageBar(): ReactElement | null {
  const trans = useTranslation();
  const row = lastTimed(useRun().model.detail?.rows ?? []);
  if (row === undefined) {
    return null;
  }
  const stages = stageTimes(row);
  return (
    <div className="dfl-StageBar">
      <h4>{trans.__('Time of iteration %1', row.number)}</h4>
      <div className="dfl-StageBar-bar" aria-hidden="true">
        {stages.map(({ step, share }) => (
          <span key={step} data-step={step} style={{ width: `${100 * share}%` }} />
        ))}
      </div>
      <dl>
        {stages.map(({ step, seconds }) => (
          <div key={step}>
            <dt>
              <i data-step={step} aria-hidden="true" />
              {stageTitle(step, trans)}
            </dt>
            <dd>{formatSeconds(seconds)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
