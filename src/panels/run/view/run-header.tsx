import { isLiveState } from '@damselfly/remote/http';
import { useRef, type ReactElement } from 'react';
import { SegmentedProgress, StateChip, useTranslation } from '../../../components/index.ts';
import { folderText } from '../../../services/runs/folder-text.ts';
import { ContinueButton } from './continue-button.tsx';
import { RunActions } from './run-actions.tsx';
import { useRun } from './run-context.tsx';
import { RunFigures } from './run-figures.tsx';
import { RunMenu } from './run-menu.tsx';
import { useWidth } from '../../../components/use-width.ts';
import { progressText, stepText } from './progress-text.ts';

/** Below this width inside there is room for one action: 640 with the padding, as in style/run/widths.css. */
const NARROW = 608;

/** The head of the panel: which run, how far, how long, and what can be asked of it. */
export function RunHeader(): ReactElement | null {
  const trans = useTranslation();
  const { source, summary } = useRun().model;
  const node = useRef<HTMLDivElement>(null);
  const width = useWidth(node);
  // Not known before the first layout.
  const most = width > 0 && width < NARROW ? 1 : Infinity;
  if (summary === undefined) {
    return null;
  }
  const { iteration, iterations } = summary;
  const folder = folderText(source.name, summary, trans);
  return (
    <div ref={node} className="dfl-RunHeader">
      <div className="dfl-RunHeader-title">
        <div className="dfl-RunHeader-name">
          <h2 title={summary.name}>{summary.name}</h2>
          <StateChip state={summary.state} program={summary.program} title={summary.reason} />
        </div>
        <div className="dfl-caption dfl-RunHeader-folder">
          <div className="dfl-endEllipsis" title={folder}>
            <bdi>{folder}</bdi>
          </div>
        </div>
      </div>
      <div className="dfl-RunHeader-progress">
        <div className="dfl-RunHeader-words">
          <span>{progressText(summary, trans)}</span>
          {/* Its line stays between two iterations. */}
          {isLiveState(summary.state) && (
            <span className="dfl-caption">{stepText(summary, trans)}</span>
          )}
        </div>
        {iterations !== undefined && iterations > 0 && (
          <SegmentedProgress
            label={trans.__('Iterations')}
            done={iteration}
            total={iterations}
            fraction={summary.progress?.fraction ?? 0}
          />
        )}
      </div>
      <RunFigures />
      <div className="dfl-RunHeader-actions">
        <RunActions most={most} />
        <ContinueButton />
        <RunMenu shown={most} />
      </div>
    </div>
  );
}
