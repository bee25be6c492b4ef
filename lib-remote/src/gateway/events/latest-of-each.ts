import type { GatewayEvent } from '../../http/index.ts';
import type { NumberedEvent } from './event-ring.ts';

/** Leaves out what a later event replaces: a listener that is behind catches up at once. */
export function latestOfEach(events: readonly NumberedEvent[]): NumberedEvent[] {
  const latest = new Map<string, NumberedEvent>();
  for (const numbered of events) {
    const subject = subjectOf(numbered.event);
    latest.delete(subject);
    latest.set(subject, numbered);
  }
  return [...latest.values()];
}

function subjectOf(event: GatewayEvent): string {
  switch (event.kind) {
    case 'run':
      return `run ${event.run.id}`;
    case 'gone':
      return `run ${event.id}`;
    case 'engines':
    case 'snapshot':
      return event.kind;
  }
}
