import { EmcOptionsSchema } from '@damselfly/compute/emc/options.ts';
import { runError } from '@damselfly/compute/errors.ts';
import { changeHistory } from '@damselfly/compute/io/steering/change-history.ts';
import type { SteerRequest } from '@damselfly/remote/http';
import { Check } from 'typebox/value';
import { rowsOf } from './describe-run.ts';
import { historyOf } from './history-of.ts';
import type { StoredRun } from './read-run.ts';
import type { PageEvent } from './records.ts';

/**
 * What a change of a run comes to, if it were made now.
 *
 * @returns the event that says so.
 * @throws Config for a value that does not fit, with its key; Run where it cannot be changed.
 */
export function checkSteering(
  { request: { name, config, workers, iterations }, record, events }: StoredRun,
  request: SteerRequest,
): ReturnType<typeof changeHistory> {
  if (record === undefined || !Check(EmcOptionsSchema, record.options)) {
    throw runError({ folder: name, reason: 'it has not begun' });
  }
  const run = {
    base: { options: record.options, workers },
    history: historyOf(events),
    config: `${config.folder}/${config.name}`,
  };
  return changeHistory(run, request, { from: finishedOf(events) + 1, last: iterations });
}

function finishedOf(events: readonly PageEvent[]): number {
  return rowsOf(events).at(-1)?.number ?? 0;
}
