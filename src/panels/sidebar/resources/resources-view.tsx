import { BUSY_STATES } from '@damselfly/remote/http';
import { useEffect, useState, type ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';
import { EngineEntry } from './engine-entry.tsx';
import { webGpuText } from './web-gpu.ts';

/** What computes here: this browser, the server's processors. */
export function ResourcesView({ runs }: { readonly runs: IRunService }): ReactElement {
  const trans = useTranslation();
  useSignal(runs.changed);
  useSignal(runs.enginesChanged);
  const [graphics, setGraphics] = useState<string>();
  useEffect(() => {
    void webGpuText(trans).then(setGraphics);
  }, [trans]);

  if (runs.engines.length === 0) {
    return <p className="dfl-SidebarNote dfl-secondary">{trans.__('Looking for engines …')}</p>;
  }
  return (
    <div role="list" aria-label={trans.__('Resources')}>
      {runs.engines.map(({ source, engine }) => (
        <EngineEntry
          key={`${source.name}:${engine.id}`}
          engine={engine}
          busy={busyThreads(runs, source.name, engine.id)}
          note={engine.id === 'page' ? graphics : undefined}
        />
      ))}
    </div>
  );
}

function busyThreads(runs: IRunService, source: string, engine: string): number {
  return runs.runs
    .filter((run) => run.source.name === source && BUSY_STATES.includes(run.summary.state))
    .map(({ summary }) => (summary.engine?.id === engine ? summary.engine.workers : 0))
    .reduce((sum, workers) => sum + workers, 0);
}
