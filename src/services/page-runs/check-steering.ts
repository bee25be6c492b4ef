import { recordedOptions } from '@damselfly/compute/emc/recorded-options.ts';
import { fileAccessError, runError } from '@damselfly/compute/errors.ts';
import { resolvePath } from '@damselfly/compute/io/resolve-path.ts';
import { changeHistory } from '@damselfly/compute/io/steering/change-history.ts';
import type { SteerRequest } from '@damselfly/remote/http';
import { rowsOf } from './describe-run.ts';
import type { PageFiles } from './files/page-files.ts';
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
  if (record === undefined) {
    throw runError({ folder: name, reason: 'it has not begun' });
  }
  const options = recordedOptions(record.options);
  if (options === undefined) {
    const reason = 'another version of Damselfly wrote its options, which this one cannot change';
    throw runError({ folder: name, reason });
  }
  const run = {
    base: { options, workers },
    history: historyOf(events),
    config: `${config.folder}/${config.name}`,
  };
  return changeHistory(run, request, { from: finishedOf(events) + 1, last: iterations });
}

/**
 * When its iteration begins, a blacklist that is not there would take the other changes back with it.
 *
 * @throws FileAccess where it is out of reach.
 */
export async function checkBlacklist(
  { request: { config } }: StoredRun,
  request: SteerRequest,
  files: Pick<PageFiles, 'locate'>,
): Promise<void> {
  const named = 'set' in request ? (request.set['blacklist_file'] ?? '').trim() : '';
  if (named === '') {
    return;
  }
  const file = resolvePath(`${config.folder}/${config.name}`, named);
  const located = await files.locate(file);
  if (located.kind === 'refused') {
    const { reason } = located;
    throw fileAccessError({ file, operation: 'open', reason });
  }
}

function finishedOf(events: readonly PageEvent[]): number {
  return rowsOf(events).at(-1)?.number ?? 0;
}
