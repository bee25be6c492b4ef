import { BUSY_STATES } from '@damselfly/remote/http';
import { useRef, type ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';
import { useConnection } from '../use-connection.ts';
import { useSight } from './use-sight.ts';
import { EngineEntry } from './engine-entry.tsx';
import { graphicsText } from './graphics-text.ts';

/** What computes here: this browser, the server's processors. */
export function ResourcesView({ runs }: { readonly runs: IRunService }): ReactElement {
  const trans = useTranslation();
  useSignal(runs.changed);
  useSignal(runs.enginesChanged);
  const connection = useConnection(runs);
  const node = useRef<HTMLDivElement>(null);
  useSight(node, () => {
    runs.sources.forEach((source) => source.lookAtDevices?.());
  });

  const isServerAwaited =
    connection.state === 'connecting' &&
    !runs.engines.some(({ source }) => source.name === 'gateway');
  return (
    <>
      <div ref={node} role="list" aria-label={trans.__('Resources')}>
        {runs.engines.map(({ source, engine }) => (
          <EngineEntry
            key={`${source.name}:${engine.id}`}
            engine={engine}
            busy={busyThreads(runs, source.name, engine.id)}
            note={graphicsText(engine, trans)}
          />
        ))}
      </div>
      {isServerAwaited && (
        <p className="dfl-SidebarNote dfl-secondary" role="status">
          {trans.__('Asking the server for its processors …')}
        </p>
      )}
    </>
  );
}

function busyThreads(runs: IRunService, source: string, engine: string): number {
  return runs.runs
    .filter((run) => run.source.name === source && BUSY_STATES.includes(run.summary.state))
    .map(({ summary }) => (summary.engine?.id === engine ? summary.engine.workers : 0))
    .reduce((sum, workers) => sum + workers, 0);
}
