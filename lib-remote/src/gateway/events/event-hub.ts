import type { GatewayEvent } from '../../http/index.ts';
import { eventRing } from './event-ring.ts';
import { latestOfEach } from './latest-of-each.ts';
import { HEARTBEAT, serverSentEvent } from './server-sent.ts';

/** Tells listeners what happens. */
export interface EventHub {
  publish(event: GatewayEvent): void;
  /** The text of an event stream for one listener; it ends with the lease. */
  stream(options: StreamOptions): AsyncGenerator<string>;
}

export interface StreamOptions {
  /** `Last-Event-ID` of a listener that comes back. */
  readonly lastId?: string | undefined;
  /** What is known now. */
  readonly snapshot: () => Promise<GatewayEvent>;
  /** Aborted when the listener leaves. */
  readonly signal: AbortSignal;
}

export interface HubOptions {
  /** Called when the first listener comes and when the last one has left. */
  readonly onAudience?: (isThere: boolean) => void;
  readonly leaseMilliseconds?: number;
  readonly heartbeatMilliseconds?: number;
}

/** The proxy keeps a stream open whose client has left: nothing is sent to it for longer than this. */
const LEASE = 60_000;
const HEARTBEAT_EVERY = 15_000;
const RETURN_WITHIN = 5000;

/**
 * Each listener is sent what has come since it was sent something last, when its connection takes it: a
 * slow one gets less, never late news, and holds no memory here. One that is too far behind, or was
 * told by another gateway, gets a snapshot.
 */
export function eventHub({
  onAudience,
  leaseMilliseconds = LEASE,
  heartbeatMilliseconds = HEARTBEAT_EVERY,
}: HubOptions = {}): EventHub {
  const ring = eventRing();
  const waiting = new Set<() => void>();
  let listeners = 0;
  let leaving: NodeJS.Timeout | undefined;

  /** Waits for the next event, but no longer than `milliseconds`; tells what ended the wait. */
  const next = (milliseconds: number, signal: AbortSignal): Promise<'news' | 'quiet' | 'left'> =>
    new Promise((resolve) => {
      const done = (outcome: 'news' | 'quiet' | 'left'): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        signal.removeEventListener('abort', giveUp);
        resolve(outcome);
      };
      const wake = (): void => {
        done('news');
      };
      const giveUp = (): void => {
        done('left');
      };
      const timer = setTimeout(done, milliseconds, 'quiet');
      waiting.add(wake);
      signal.addEventListener('abort', giveUp);
    });

  async function* told({ lastId, snapshot, signal }: StreamOptions): AsyncGenerator<string> {
    const end = Date.now() + leaseMilliseconds;
    let known = lastId === undefined ? undefined : ring.numberOf(lastId);
    if (known === ring.last) {
      // It has missed nothing, and learns at once that it is connected again.
      yield HEARTBEAT;
    }
    while (!signal.aborted && Date.now() < end) {
      const missed = known === undefined ? undefined : ring.after(known);
      if (missed === undefined) {
        known = ring.last;
        yield serverSentEvent(ring.idOf(known), await snapshot());
      } else if (missed.length > 0) {
        known = ring.last;
        for (const { number, event } of latestOfEach(missed)) {
          yield serverSentEvent(ring.idOf(number), event);
        }
      } else {
        const rest = Math.max(0, end - Date.now());
        if ((await next(Math.min(heartbeatMilliseconds, rest), signal)) === 'quiet') {
          yield HEARTBEAT;
        }
      }
    }
  }

  const arrive = (): void => {
    listeners += 1;
    if (leaving !== undefined) {
      clearTimeout(leaving);
      leaving = undefined;
    } else if (listeners === 1) {
      onAudience?.(true);
    }
  };

  /** A listener whose lease has ended comes back at once: nothing is stopped and begun again for that. */
  const leave = (): void => {
    listeners -= 1;
    if (listeners === 0) {
      leaving = setTimeout(() => {
        leaving = undefined;
        onAudience?.(false);
      }, RETURN_WITHIN).unref();
    }
  };

  return {
    publish(event) {
      ring.push(event);
      for (const wake of [...waiting]) {
        wake();
      }
    },
    async *stream(options) {
      arrive();
      try {
        yield* told(options);
      } finally {
        leave();
      }
    },
  };
}
