import { isDeepStrictEqual } from 'node:util';
import { EmcOptionsSchema } from '@damselfly/compute/emc/options.ts';
import { withDefaults } from '@damselfly/compute/emc/recorded-options.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { InputRecord, RunRecord } from './run-record.ts';

/**
 * Options that do not change the result. Paths are compared by the content of what they name, so that
 * files may move; saved probabilities and halves only add to the outputs.
 */
const HARMLESS_OPTIONS: ReadonlySet<string> = new Set([
  'save_prob',
  'halves',
  ...Object.entries(EmcOptionsSchema.properties)
    .filter(([, schema]) => 'format' in schema && schema.format === 'path')
    .map(([key]) => key),
]);

/** The part of a run record that decides the result. */
export type Request = Pick<RunRecord, 'options' | 'parity' | 'inputs'>;

/**
 * Names what differs between a recorded run and a request to continue it in a way that would change
 * its result. An empty list means that the run may go on. The number of iterations, the workers and
 * the backend may change: the first only adds, the others change no more than rounding.
 */
export function changesOfResult(
  recorded: Request & Pick<RunRecord, 'history'>,
  requested: Request,
): string[] {
  const before = withDefaults(recorded.options);
  const now = withDefaults(requested.options);
  const changes: string[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (!isDeepStrictEqual(before[key], now[key]) && !HARMLESS_OPTIONS.has(key)) {
      changes.push(`${key} was ${show(before[key])} and is now ${show(now[key])}`);
    }
  }
  if (recorded.parity !== requested.parity) {
    changes.push(`--parity was ${onOff(recorded.parity)} and is now ${onOff(requested.parity)}`);
  }
  const inputs = changesOfInputs(recorded.inputs, requested.inputs);
  const steered = steeredFiles(recorded.history ?? [], recorded.inputs, requested.inputs);
  return [...changes, ...inputs.filter(({ role }) => !steered.has(role)).map(({ text }) => text)];
}

/** Files that another one was named for while the run went on; with the same path they must stay what they are. */
function steeredFiles(
  history: readonly Steering[],
  recorded: readonly InputRecord[],
  requested: readonly InputRecord[],
): ReadonlySet<string> {
  const pathOf = (records: readonly InputRecord[], key: string): string | undefined =>
    records.find(({ role }) => role === key)?.path;
  const keys = history.flatMap(({ changes }) => changes.map(({ key }) => key));
  return new Set(keys.filter((key) => pathOf(recorded, key) !== pathOf(requested, key)));
}

function changesOfInputs(
  recorded: readonly InputRecord[],
  requested: readonly InputRecord[],
): { readonly role: string; readonly text: string }[] {
  const before = new Map(recorded.map(({ role, sha256 }) => [role, sha256]));
  const now = new Map(requested.map(({ role, sha256 }) => [role, sha256]));
  const roles = new Set([...before.keys(), ...now.keys()]);
  return [...roles]
    .filter((role) => before.get(role) !== now.get(role))
    .map((role) => ({
      role,
      text: `${role} ${changeOfFile(before.has(role), now.has(role))}`,
    }));
}

function changeOfFile(wasGiven: boolean, isGiven: boolean): string {
  if (wasGiven && isGiven) {
    return 'has another content';
  }
  return isGiven ? 'was not given' : 'is no longer given';
}

function show(value: unknown): string {
  return value === undefined ? 'not given' : JSON.stringify(value);
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}
