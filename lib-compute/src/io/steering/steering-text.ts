import type { Steering } from './steering.ts';

/** A change in one line, as logs and terminals show it. */
export function steeringText({ from, changes }: Pick<Steering, 'from' | 'changes'>): string {
  const shown = (text: string): string => (text === '' ? 'left out' : text);
  const words = changes.map(
    (change) => `${change.key} ${shown(change.old)} → ${shown(change.new)}`,
  );
  return `${words.join(', ')}; from iteration ${from} on`;
}
