import { BUSY_STATES, type RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  formatDuration,
  formatEstimate,
  formatSeconds,
  useNow,
  useTranslation,
} from '../../../components/index.ts';
import { deviceText } from '../../../services/runs/device-text.ts';
import { timeLeft } from '../../../services/runs/time-left.ts';
import { useRun } from './run-context.tsx';

/** Times and engine in the head of the panel. */
export function RunFigures(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  const now = useNow();
  const { summary } = model;
  if (summary === undefined) {
    return null;
  }
  const since = BUSY_STATES.includes(summary.state) ? (now - model.heardAt) / 1000 : 0;
  const left = timeLeft(summary);
  const figures: readonly (readonly [string, string | undefined])[] = [
    [trans.__('Elapsed'), elapsedText(summary, Math.max(0, since))],
    [trans.__('Left'), left === undefined ? undefined : formatEstimate(left)],
    [
      trans.__('Per iteration'),
      summary.secondsPerIteration === undefined
        ? undefined
        : formatSeconds(summary.secondsPerIteration),
    ],
    [trans.__('Engine'), engineText(summary, trans)],
  ];
  return (
    <dl className="dfl-RunFigures">
      {figures.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt className="dfl-caption">{name}</dt>
            <dd title={value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function elapsedText({ elapsedSeconds }: RunSummary, since: number): string | undefined {
  return elapsedSeconds === undefined ? undefined : formatDuration(elapsedSeconds + since);
}

function engineText({ program, engine }: RunSummary, trans: TranslationBundle): string | undefined {
  if (program === 'dragonfly') {
    return engine === undefined
      ? trans.__('Dragonfly')
      : trans._n('Dragonfly · %1 worker', 'Dragonfly · %1 workers', engine.workers);
  }
  return engine && deviceText(engine, trans);
}
