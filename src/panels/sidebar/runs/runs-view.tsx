import type { ReactElement } from 'react';
import { CommandIDs } from '../../../command-ids.ts';
import { EmptyState, StaleChip, useSignal, useTranslation } from '../../../components/index.ts';
import { volumeIcon } from '../../../icons/index.ts';
import type { SidebarServices } from '../sidebar-services.ts';
import { useConnection } from '../use-connection.ts';
import { exampleText } from '../../../services/runs/example-text.ts';
import { FilterField } from './filter-field.tsx';
import type { FilterModel } from './filter-model.ts';
import { RunList } from './run-list.tsx';

export interface RunsViewProps {
  readonly services: SidebarServices;
  readonly filter: FilterModel;
}

/** All runs, or what to do where there is none. */
export function RunsView({ services, filter }: RunsViewProps): ReactElement {
  const trans = useTranslation();
  const { commands, runs, shownRun } = services;
  useSignal(runs.changed);
  useSignal(filter.changed);
  useSignal(shownRun.changed);
  const connection = useConnection(runs);
  const listed = runs.runs.filter(({ summary }) => filter.accepts(summary));

  if (runs.runs.length === 0) {
    return connection.state === 'connecting' ? (
      <p className="dfl-SidebarNote dfl-secondary">{trans.__('Looking for runs …')}</p>
    ) : (
      <div className="dfl-SidebarNote">
        <EmptyState
          icon={volumeIcon}
          title={trans.__('No runs yet')}
          fact={exampleText(trans)}
          action={{
            label: trans.__('Run the example'),
            run: () => {
              void commands.execute(CommandIDs.runExample);
            },
          }}
        />
      </div>
    );
  }
  return (
    <>
      {connection.state === 'stale' && (
        <div className="dfl-SidebarNote">
          <StaleChip since={connection.since} />
        </div>
      )}
      {filter.text !== undefined && <FilterField filter={filter} />}
      {listed.length === 0 ? (
        <p className="dfl-SidebarNote dfl-secondary">{trans.__('No run matches the filter.')}</p>
      ) : (
        <RunList
          runs={listed}
          shown={shownRun.key}
          onOpen={(key) => {
            void commands.execute(CommandIDs.openRun, { key });
          }}
        />
      )}
    </>
  );
}
