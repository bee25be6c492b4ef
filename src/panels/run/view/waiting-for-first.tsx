import { isLiveState, type RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { EmptyState, formatPercent, useTranslation } from '../../../components/index.ts';
import { chartIcon, folderIcon, queuedIcon } from '../../../icons/index.ts';
import { outputsMissingText } from './outputs-missing-text.ts';
import { useRun } from './run-context.tsx';

/** Stands where nothing can be shown yet; `what` is a sentence on what will come. */
export function WaitingForFirst({ what }: { readonly what: string }): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { summary } = model;
  if (summary !== undefined && model.lacksOutputs) {
    return (
      <EmptyState
        icon={folderIcon}
        title={trans.__('The outputs are missing')}
        fact={outputsMissingText(summary, trans)}
      />
    );
  }
  const isQueued = summary?.state === 'queued';
  return (
    <EmptyState
      icon={isQueued ? queuedIcon : chartIcon}
      title={awaited(summary, trans)}
      fact={isQueued && summary.reason !== undefined ? summary.reason : what}
      action={{
        label: trans.__('Show log'),
        run: () => {
          model.setView({ tab: 'log', narrowTile: 'details', maximised: null });
        },
      }}
    />
  );
}

function awaited(run: RunSummary | undefined, trans: TranslationBundle): string {
  if (run !== undefined && !isLiveState(run.state)) {
    return trans.__('No iteration was finished');
  }
  if (run?.state === 'queued') {
    return trans.__('Queued');
  }
  // The next iteration may have begun while the output of the first is written.
  return run?.progress?.iteration !== 1
    ? trans.__('Waiting for iteration 1')
    : trans.__('Waiting for iteration 1: %1', formatPercent(run.progress.fraction));
}
