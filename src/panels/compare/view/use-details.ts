import type { RunDetail } from '@damselfly/remote/http';
import { useCallback } from 'react';
import type { IRunService, KnownRun } from '../../../services/runs/tokens.ts';
import { useLoaded, type Loaded } from '../../../components/use-loaded.ts';
import { runName } from '../model/run-names.ts';

/** One of the compared runs, with all that is told of it. */
export interface ComparedRun {
  readonly run: KnownRun;
  readonly detail: RunDetail;
  /** What it is called beside the others. */
  readonly name: string;
}

/** The chosen runs as they are now; told again when more than the progress within an iteration has changed. */
export function useDetails(
  service: IRunService,
  keys: readonly string[],
): Loaded<readonly (ComparedRun | undefined)[]> {
  const asked = keys.join(' ');
  const load = useCallback(
    (signal: AbortSignal) =>
      Promise.all(
        asked.split(' ').map(async (key) => {
          const run = service.get(key);
          const detail = await run?.source.detail(run.summary.id, { signal });
          const all = service.runs.map(({ summary }) => summary);
          return run && detail && { run, detail, name: runName(run.summary, all) };
        }),
      ),
    [service, asked],
  );
  const version = JSON.stringify(
    keys.map((key) => {
      const { state, iteration, steered } = service.get(key)?.summary ?? {};
      return [state, iteration, steered];
    }),
  );
  return useLoaded(load, version);
}
