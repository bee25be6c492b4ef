import { optionFields } from '../../emc/option-fields.ts';
import { WORKERS_KEY } from './steerable-keys.ts';
import type { Steering } from './steering.ts';

/** A change in one line, as logs and terminals show it: options by their names in forms. */
export function steeringText({ from, changes }: Pick<Steering, 'from' | 'changes'>): string {
  const shown = (text: string): string => (text === '' ? 'none' : text);
  const words = changes.map(
    (change) => `${titleOf(change.key)}: ${shown(change.old)} → ${shown(change.new)}`,
  );
  return `${words.join(', ')}; from iteration ${from} on`;
}

function titleOf(key: string): string {
  return key === WORKERS_KEY
    ? 'Workers'
    : (optionFields.find((field) => field.key === key)?.title ?? key);
}
