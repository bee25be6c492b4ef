import { classes } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { EmptyState, useTranslation } from '../../../components/index.ts';
import { closeIcon, noContactIcon, runningIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { ClassesTile } from './classes-tile.tsx';
import { ConvergenceTile } from './convergence-tile.tsx';
import { DetailsTile } from './details-tile.tsx';
import { FramePeek } from './frames/frame-peek.tsx';
import { ModelTile } from './model-tile.tsx';
import { RunAnnouncer } from './run-announcer.tsx';
import { useRun } from './run-context.tsx';
import { RunFailure } from './run-failure.tsx';
import { RunHeader } from './run-header.tsx';
import { ShownBar } from './shown-bar.tsx';
import { SlicesTile } from './slices-tile.tsx';
import { TileTabs } from './tile-tabs.tsx';

/** All of a run panel. */
export function RunView(): ReactElement {
  const { model } = useRun();
  if (model.summary === undefined) {
    return <RunAwaited />;
  }
  const { kind } = model;
  const isFlat = kind === 'planes';
  return (
    <div className="dfl-RunView">
      <RunAnnouncer />
      <RunHeader />
      <ShownBar />
      <RunFailure />
      <TileTabs />
      <div
        className={classes(
          'dfl-Tiles',
          isFlat && 'dfl-mod-flat',
          model.view.maximised !== null && 'dfl-mod-maximised',
        )}
      >
        <ConvergenceTile />
        {isFlat ? (
          <ClassesTile />
        ) : (
          <>
            <SlicesTile />
            <ModelTile />
          </>
        )}
        <DetailsTile />
      </div>
      <FramePeek />
    </div>
  );
}

/** Before anything is known of the run. */
function RunAwaited(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { connection, error, source } = model;
  const again = {
    label: trans.__('Try again'),
    run: () => {
      model.retry();
    },
  };
  if (connection.state === 'absent') {
    return (
      <EmptyState
        icon={noContactIcon}
        title={trans.__('This run is on a server that does not answer')}
        fact={connection.reason}
      />
    );
  }
  if (model.isDeleted && source.name === 'page') {
    // What only this browser had cannot come back.
    return (
      <EmptyState
        icon={closeIcon}
        title={trans.__('This run was deleted')}
        fact={trans.__('Its results were in this browser alone. This tab can be closed.')}
      />
    );
  }
  return error === undefined ? (
    <EmptyState
      icon={runningIcon}
      title={trans.__('Looking for the run')}
      fact={trans.__('Its folder is being read.')}
    />
  ) : (
    <EmptyState
      icon={model.isDeleted ? closeIcon : noContactIcon}
      title={
        model.isDeleted ? trans.__('This run was deleted') : trans.__('This run was not found')
      }
      fact={
        model.isDeleted
          ? trans.__(
              'Its folder is gone, or its results were moved aside for a new run: then they are in .damselfly/previous of the folder.',
            )
          : errorText(error)
      }
      action={again}
    />
  );
}
