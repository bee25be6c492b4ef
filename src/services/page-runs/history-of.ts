import { withoutSteering } from '@damselfly/compute/io/steering/steer.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { SteeringEntry } from '@damselfly/remote/http';
import type { PageEvent } from './records.ts';

/** What was changed while the run went on, and not taken back; oldest first. */
export function historyOf(events: readonly PageEvent[]): SteeringEntry[] {
  let history: readonly Steering[] = [];
  for (const event of events) {
    if (event.event === 'steer') {
      history = [...history, event.entry];
    } else if (event.event === 'undo') {
      history = withoutSteering(history, event.undo);
    }
  }
  return history.map((entry) => ({ ...entry, changes: [...entry.changes] }));
}
