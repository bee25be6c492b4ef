import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { formatAge, formatPassed, useNow, useTranslation } from '../../../components/index.ts';

/** How long ago the run last changed, or what became of it then. */
export function LastChange({ run }: { readonly run: RunSummary }): ReactElement {
  const trans = useTranslation();
  const age = Math.max(0, useNow() - Date.parse(run.updated));
  return (
    <span className="dfl-caption" title={new Date(run.updated).toLocaleString()}>
      {lastChangeText(run, age, trans)}
    </span>
  );
}

/** @param age since it was heard of, milliseconds. */
function lastChangeText(
  { state, program }: RunSummary,
  age: number,
  trans: TranslationBundle,
): string {
  const ago = formatAge(age, trans);
  switch (state) {
    case 'done':
      // Nobody tells when a run of Dragonfly ended: its files tell when they were written, or copied.
      return program === 'dragonfly'
        ? trans.__('Finished · files written %1', ago)
        : trans.__('Finished %1', ago);
    case 'stopped':
      return trans.__('Stopped %1', ago);
    case 'cancelled':
      return trans.__('Cancelled %1', ago);
    case 'failed':
      return trans.__('Failed %1', ago);
    case 'lost':
    case 'unknown':
      return trans.__('No output for %1', formatPassed(age / 1000));
    case 'queued':
      return trans.__('Asked for %1', ago);
    case 'starting':
    case 'running':
    case 'pausing':
    case 'paused':
    case 'stopping':
      return trans.__('Updated %1', ago);
  }
}
