import { useEffect, useState, type ReactElement } from 'react';
import { CommandIDs } from '../../../command-ids.ts';
import { Button, useSignal, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import type { SidebarServices } from '../sidebar-services.ts';
import { useConnection } from '../use-connection.ts';
import { DataTree, type DataTreeProps } from './data-tree.tsx';
import { useFreshTree } from './use-fresh-tree.ts';

export interface DataViewProps extends DataTreeProps {
  readonly services: SidebarServices;
}

/** The tree, or why there is none. */
export function DataView({ model, services, onOpen }: DataViewProps): ReactElement {
  const trans = useTranslation();
  const connection = useConnection(services.runs);
  useSignal(model.changed);
  useSignal(services.runs.changed);
  const [failure, setFailure] = useState<string>();
  const { state } = connection;
  useFreshTree(model, services.runs, state === 'live');

  useEffect(() => {
    if (state === 'absent' || state === 'stale') {
      return;
    }
    model.load().then(
      () => {
        setFailure(undefined);
      },
      (error: unknown) => {
        // While the gateway starts, the first answer may be a refusal.
        setFailure(state === 'live' ? errorText(error) : undefined);
      },
    );
  }, [state, model]);

  if (connection.state === 'absent') {
    return (
      <div className="dfl-SidebarNote">
        <p>{connection.reason}</p>
        <Button
          isSmall
          onClick={() => {
            void services.commands.execute(CommandIDs.newReconstruction);
          }}
        >
          {trans.__('Choose files of this computer')}
        </Button>
        <Button
          isSmall
          onClick={() => {
            void services.commands.execute(CommandIDs.runExample);
          }}
        >
          {trans.__('Run the example')}
        </Button>
      </div>
    );
  }
  if (failure !== undefined) {
    return (
      <div className="dfl-SidebarNote" role="alert">
        <p>{failure}</p>
      </div>
    );
  }
  return model.rows.length === 0 ? (
    <p className="dfl-SidebarNote dfl-secondary">{trans.__('Connecting to the gateway …')}</p>
  ) : (
    <DataTree model={model} onOpen={onOpen} />
  );
}
