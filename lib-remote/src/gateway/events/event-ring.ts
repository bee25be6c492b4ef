import { randomBytes } from 'node:crypto';
import type { GatewayEvent } from '../../http/index.ts';

/** An event and its place in the order of all. */
export interface NumberedEvent {
  readonly number: number;
  readonly event: GatewayEvent;
}

/** The last events, so that a listener that was away can be told what it has missed. */
export interface EventRing {
  /** The number of the last event. */
  readonly last: number;
  push(event: GatewayEvent): void;
  /** What came after `number`; undefined where some of that is no longer known. */
  after(number: number): readonly NumberedEvent[] | undefined;
  /** How an event is named to clients: numbers of another gateway mean nothing here. */
  idOf(number: number): string;
  /** The number that a client's `Last-Event-ID` means; undefined where it is not of this gateway. */
  numberOf(id: string): number | undefined;
}

/** What a listener that is some minutes behind can catch up with; beyond, a snapshot is shorter. */
const MOST_EVENTS = 500;

export function eventRing(size = MOST_EVENTS): EventRing {
  const epoch = randomBytes(6).toString('hex');
  const events: NumberedEvent[] = [];
  let last = 0;
  return {
    get last() {
      return last;
    },
    push(event) {
      last += 1;
      events.push({ number: last, event });
      if (events.length > size) {
        events.shift();
      }
    },
    after(number) {
      const first = last - events.length + 1;
      return number >= first - 1 && number <= last ? events.slice(number - first + 1) : undefined;
    },
    idOf: (number) => `${epoch}-${number}`,
    numberOf(id) {
      const [ofEpoch, number] = id.split('-');
      return ofEpoch === epoch && /^\d+$/.test(number) ? Number(number) : undefined;
    },
  };
}
