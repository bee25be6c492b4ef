import type { SteeringEntry } from '@damselfly/remote/http';
import type { PageEvent } from './records.ts';

/** What was changed while the run went on, and not taken back; oldest first. */
export function historyOf(events: readonly PageEvent[]): SteeringEntry[] {
  let history: SteeringEntry[] = [];
  for (const event of events) {
    if (event.event === 'steer') {
      history = [...history, event.entry];
    } else if (event.event === 'undo') {
      history = history.filter(({ id }) => id !== event.undo);
    }
  }
  return history;
}
