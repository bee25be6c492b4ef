import { startedOf, type HistoryEntry } from '../../http/index.ts';
import type { RunEvent } from '../../run-directory/progress-log.ts';

/** A run's history, but for its iterations, which `rows` tells. */
export function historyOf(events: readonly RunEvent[]): HistoryEntry[] {
  return events
    .filter(({ event }) => event !== 'iteration')
    .map((event) => {
      const message = messageOf(event);
      return {
        time: event.time,
        event: nameOf(event),
        ...(message && { message }),
        ...(event.event === 'started' && { started: startedOf(event) }),
      };
    });
}

function nameOf(event: RunEvent): string {
  if (event.event === 'ended') {
    return event.state;
  }
  return event.event === 'control' ? event.action : event.event;
}

function messageOf(event: RunEvent): string | undefined {
  switch (event.event) {
    case 'queued':
      return event.reason;
    case 'ended':
    case 'control':
    case 'notice':
      return event.message;
    case 'starting':
    case 'started':
    case 'iteration':
    case 'paused':
    case 'resumed':
    case 'stopping':
    case 'interrupting':
      return undefined;
  }
}
