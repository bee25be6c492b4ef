import type { IRunService } from '../../../services/runs/tokens.ts';

/** Resolves when there is an engine and the gateway has answered, if one is being asked. */
export function firstEngine(runs: IRunService, signal: AbortSignal): Promise<void> {
  let found: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    found = resolve;
  });
  const look = (): void => {
    const isAsking = runs.sources.some(({ connection }) => connection.state === 'connecting');
    if (runs.engines.length > 0 && !isAsking) {
      stop();
      found();
    }
  };
  const stop = (): void => {
    runs.enginesChanged.disconnect(look);
    runs.changed.disconnect(look);
    for (const source of runs.sources) {
      source.connectionChanged.disconnect(look);
    }
  };
  signal.addEventListener('abort', stop);
  runs.enginesChanged.connect(look);
  runs.changed.connect(look);
  for (const source of runs.sources) {
    source.connectionChanged.connect(look);
  }
  look();
  return promise;
}
