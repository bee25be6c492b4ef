import { changeHistory } from '@damselfly/compute/io/steering/change-history.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { SteerRequest } from '../http/steer.ts';
import type { RunRecord } from './run-record.ts';
import { steeredRun } from './steered-run.ts';

/** A record with its history changed, and the entry that came or went. */
export interface SteeredRecord {
  readonly record: RunRecord;
  readonly entry: Steering;
}

/**
 * Enters a change into a record, or takes one back.
 *
 * @param from the next iteration that has not begun.
 * @throws Config for a value that does not fit, with its key; Run where nothing can be changed any more.
 */
export function steerRecord(record: RunRecord, asked: SteerRequest, from: number): SteeredRecord {
  const run = steeredRun(record);
  const { history, entry } = changeHistory(run, asked, { from, last: record.iterations });
  const copied = history.map((one) => ({ ...one, changes: [...one.changes] }));
  return { record: { ...record, history: copied, firstWorkers: run.base.workers }, entry };
}
