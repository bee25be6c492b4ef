import { runError } from '../../errors.ts';
import { steer, withoutSteering, type SteeredRun } from './steer.ts';
import type { Steering, SteerTexts } from './steering.ts';

/** What is asked of a run, with an id made by whoever asks. */
export type ChangeRequest =
  | { readonly id: string; readonly set: SteerTexts }
  /** Id of the change that is taken back. */
  | { readonly id: string; readonly undo: string };

/** Which iterations may still be changed. */
export interface ToCome {
  /** The first iteration that has not begun. */
  readonly from: number;
  /** The last one that is asked for. */
  readonly last: number;
}

/** A history with what was asked, and the entry that came or went. */
export interface ChangedHistory {
  readonly history: readonly Steering[];
  readonly entry: Steering;
}

/**
 * Enters a change into the history of a run, or takes one back. Asked twice with one id, it is done once.
 *
 * @throws Config for a value that does not fit, with its key; Run where nothing can be changed any more.
 */
export function changeHistory(
  run: SteeredRun,
  request: ChangeRequest,
  { from, last }: ToCome,
): ChangedHistory {
  const refusal = (reason: string): Error => runError({ folder: run.config, reason });
  const { history } = run;
  const known = history.find(({ id }) => id === request.id);
  if (known) {
    return { history, entry: known };
  }
  if (from > last) {
    throw refusal('no iteration is left to change; branch from one of them instead');
  }
  if ('undo' in request) {
    const entry = history.find(({ id }) => id === request.undo);
    if (!entry) {
      throw refusal('there is no such change; it may have been taken back already');
    }
    if (entry.from < from) {
      throw refusal(`iteration ${entry.from} has begun with this change`);
    }
    return { history: withoutSteering(history, entry.id), entry };
  }
  const { changes, flaws } = steer(run, request.set, from);
  if (flaws.length > 0) {
    throw flaws[0].error;
  }
  if (changes.length === 0) {
    throw refusal('nothing would change: these are the values that it has');
  }
  const entry = { id: request.id, time: new Date().toISOString(), from, changes };
  return { history: [...history, entry], entry };
}
