import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { historyText } from './history-text.ts';
import { useRun } from './run-context.tsx';
import { startedText } from './started-text.ts';

/** What happened to the run, the newest first. */
export function HistoryTab(): ReactElement {
  const trans = useTranslation();
  const history = useRun().model.detail?.history ?? [];
  if (history.length === 0) {
    return <div className="dfl-caption">{trans.__('This run has no history of ours.')}</div>;
  }
  return (
    <ol className="dfl-HistoryTab">
      {history.toReversed().map(({ time, event, message, started }, index) => (
        <li key={history.length - index}>
          <time className="dfl-caption" dateTime={time}>
            {new Date(time).toLocaleString()}
          </time>
          <span>{historyText(event, trans)}</span>
          {started !== undefined && (
            <span className="dfl-secondary">{startedText(started, trans)}</span>
          )}
          {message !== undefined && <span className="dfl-secondary">{message}</span>}
        </li>
      ))}
    </ol>
  );
}
