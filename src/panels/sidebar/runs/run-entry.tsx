import { isLiveState, type RunSummary } from '@damselfly/remote/http';
import type { KeyboardEvent, ReactElement } from 'react';
import { ProgressBar, StateChip, useTranslation } from '../../../components/index.ts';
import { folderText } from '../../../services/runs/folder-text.ts';
import { wayToContinue } from '../../../services/runs/way-to-continue.ts';
import { doneFraction, runProgress } from './run-progress.ts';

export interface RunEntryProps {
  readonly runKey: string;
  readonly source: 'gateway' | 'page';
  readonly summary: RunSummary;
  /** Tells it from others of the same name. */
  readonly distinction: string | undefined;
  /** Takes the focus. */
  readonly isCurrent: boolean;
  /** Its panel is in front. */
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One run. Its key is on the node: the context menu's commands read it there. */
export function RunEntry({
  runKey,
  source,
  summary,
  distinction,
  isCurrent,
  isChosen,
  onClick,
  onKeyDown,
}: RunEntryProps): ReactElement {
  const trans = useTranslation();
  const { left, right } = runProgress(summary, trans);
  const { state, name, program } = summary;
  const showsBar = state !== 'queued' && isLiveState(state);
  return (
    <div
      className="dfl-RunEntry"
      role="option"
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isChosen}
      data-run={runKey}
      data-actions={summary.actions.join(' ')}
      data-continues={wayToContinue(summary)}
      title={folderText(source, summary, trans)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div className="dfl-RunEntry-head">
        <span className="dfl-RunEntry-name dfl-ellipsis">{name}</span>
        <StateChip state={state} program={program} title={summary.reason} />
      </div>
      {distinction !== undefined && (
        <div className="dfl-endEllipsis dfl-caption">
          <bdi>{distinction}</bdi>
        </div>
      )}
      {showsBar && (
        <ProgressBar label={trans.__('Progress of %1', name)} fraction={doneFraction(summary)} />
      )}
      <div className="dfl-RunEntry-words dfl-caption">
        <span className="dfl-ellipsis" title={left}>
          {left}
        </span>
        <span>{right}</span>
      </div>
    </div>
  );
}
