import { runError } from '@damselfly/compute/errors.ts';
import { steer, withoutSteering } from '@damselfly/compute/io/steering/steer.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { SteerRequest, SteeringEntry } from '../http/steer.ts';
import type { RunRecord } from './run-record.ts';
import { steeredRun } from './steered-run.ts';

/** A record with its history changed, and the entry that came or went. */
export interface SteeredRecord {
  readonly record: RunRecord;
  readonly entry: SteeringEntry;
}

/**
 * Enters a change into a record, or takes one back.
 *
 * @param from the next iteration that has not begun.
 * @throws Config for a value that does not fit, with its key; Run where nothing can be changed any more.
 */
export function steerRecord(record: RunRecord, asked: SteerRequest, from: number): SteeredRecord {
  const refusal = (reason: string): Error => runError({ folder: record.config, reason });
  const history = record.history ?? [];
  const known = history.find(({ id }) => id === asked.id);
  if (known) {
    return { record, entry: known };
  }
  if (from > record.iterations) {
    throw refusal('no iteration is left to change; branch from one of them instead');
  }
  if ('undo' in asked) {
    const entry = history.find(({ id }) => id === asked.undo);
    if (!entry) {
      throw refusal('there is no such change; it may have been taken back already');
    }
    if (entry.from < from) {
      throw refusal(`iteration ${entry.from} has begun with this change`);
    }
    return {
      record: { ...record, history: entries(withoutSteering(steeredRun(record), entry.id)) },
      entry,
    };
  }
  const { changes, flaws } = steer(steeredRun(record), asked.set, from);
  if (flaws.length > 0) {
    throw flaws[0].error;
  }
  if (changes.length === 0) {
    throw refusal('nothing would change: these are the values that it has');
  }
  const entry: SteeringEntry = {
    id: asked.id,
    time: new Date().toISOString(),
    from,
    changes: [...changes],
  };
  const firstWorkers = record.firstWorkers ?? record.backend.workers;
  return { record: { ...record, history: [...history, entry], firstWorkers }, entry };
}

function entries(history: readonly Steering[]): SteeringEntry[] {
  return history.map((entry) => ({ ...entry, changes: [...entry.changes] }));
}
