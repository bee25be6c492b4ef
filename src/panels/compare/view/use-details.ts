import type { RunDetail } from '@damselfly/remote/http';
import { useEffect, useState } from 'react';
import type { IRunService, KnownRun } from '../../../services/runs/tokens.ts';

/** One of the compared runs, with all that is told of it. */
export interface ComparedRun {
  readonly run: KnownRun;
  readonly detail: RunDetail;
}

/** The chosen runs as they are now; told again when a run changes. */
export function useDetails(
  service: IRunService,
  keys: readonly string[],
): { readonly compared: readonly (ComparedRun | undefined)[]; readonly error: unknown } {
  const [compared, setCompared] = useState<readonly (ComparedRun | undefined)[]>([]);
  const [error, setError] = useState<unknown>();
  const asked = keys.join(' ');
  useEffect(() => {
    const aborting = new AbortController();
    const { signal } = aborting;
    const load = async (): Promise<void> => {
      try {
        const found = await Promise.all(
          asked.split(' ').map(async (key) => {
            const run = service.get(key);
            return run && { run, detail: await run.source.detail(run.summary.id, { signal }) };
          }),
        );
        if (!signal.aborted) {
          setCompared(found);
          setError(undefined);
        }
      } catch (failure) {
        if (!signal.aborted) {
          setError(failure);
        }
      }
    };
    const onChanged = (_: IRunService, key: string | undefined): void => {
      if (key === undefined || asked.split(' ').includes(key)) {
        void load();
      }
    };
    void load();
    service.changed.connect(onChanged);
    return () => {
      aborting.abort();
      service.changed.disconnect(onChanged);
    };
  }, [service, asked]);
  return { compared, error };
}
