import { GatewayEventSchema, type GatewayEvent } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Check } from 'typebox/value';
import type { Connection } from '../runs/run-source.ts';
import { backoff } from './backoff.ts';
import type { GatewayClient } from './gateway-client.ts';
import { isGatewayError, transportError } from './gateway-error.ts';
import { whenHiddenFor, whenVisible } from './page-visibility.ts';
import { pause } from './pause.ts';
import { readEvents } from './read-events.ts';

export interface EventStreamListener {
  onEvent(event: GatewayEvent): void;
  onConnection(connection: Connection): void;
}

/** The gateway sends a heartbeat every 15 s: two of them missed, the connection is dead. */
const SILENCE_MS = 40_000;

/** After so many in a row, some seconds, nobody waits for a first answer any more; it is asked on. */
const FAILURES_UNTIL_ABSENT = 3;

/** A page that nobody looks at gives its connection back; it catches up when it is seen again. */
const HIDDEN_MS = 10 * 60_000;

/**
 * The gateway's events, for as long as the page lives: one connection, which comes back by itself with
 * the id of the last event, so that none is missed. Its end after a lease is normal.
 */
export class EventStream implements IDisposable {
  readonly #client: GatewayClient;
  readonly #listener: EventStreamListener;
  #end = new AbortController();
  #lastId: string | undefined;
  /** When something last arrived. */
  #heard: number | undefined;
  /** Parts of streams that have arrived, heartbeats too. */
  #parts = 0;
  #failures = 0;

  constructor(client: GatewayClient, listener: EventStreamListener) {
    this.#client = client;
    this.#listener = listener;
    void this.#run(this.#end.signal);
  }

  get isDisposed(): boolean {
    return this.#end.signal.aborted;
  }

  dispose(): void {
    this.#end.abort();
  }

  /** Connects anew at once, also where there was no gateway. */
  retry(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#failures = 0;
    void this.#run(this.#end.signal);
  }

  async #run(end: AbortSignal): Promise<void> {
    this.#tellLost();
    for (;;) {
      await whenVisible(end);
      if (end.aborted) {
        return;
      }
      try {
        await this.#listen(end);
      } catch (error) {
        if (this.#end.signal !== end || this.isDisposed) {
          return;
        }
        if (isGatewayError(error, 'Absent') && this.#heard === undefined) {
          this.#listener.onConnection({ state: 'absent', reason: error.message });
          return;
        }
        this.#failures++;
        this.#tellLost(error);
        await pause(backoff(this.#failures, Math.random()), end);
      }
    }
  }

  /** One connection, to the end of its lease or until the page has been hidden for long. */
  async #listen(end: AbortSignal): Promise<void> {
    const attempt = new AbortController();
    const abort = (): void => {
      attempt.abort();
    };
    end.addEventListener('abort', abort);
    const partsBefore = this.#parts;
    let silence = setTimeout(abort, SILENCE_MS);
    const onHeard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(abort, SILENCE_MS);
      this.#parts++;
      // A part may end within the first event: until that is whole, nothing is known.
      if (this.#heard !== undefined) {
        this.#tellLive();
      }
    };
    const hidden = whenHiddenFor(HIDDEN_MS, attempt.signal).then(abort);
    try {
      const { body } = await this.#client.open('events', {
        signal: attempt.signal,
        headers: {
          Accept: 'text/event-stream',
          ...(this.#lastId !== undefined && { 'Last-Event-ID': this.#lastId }),
        },
      });
      if (body !== null) {
        await readEvents(
          body,
          ({ id, data }) => {
            this.#take(data);
            this.#lastId = id ?? this.#lastId;
            this.#tellLive();
          },
          onHeard,
        );
      }
      if (this.#parts === partsBefore) {
        const message = this.#client.trans.__('The gateway sent no events.');
        throw transportError('BadAnswer', 200, message);
      }
    } finally {
      clearTimeout(silence);
      end.removeEventListener('abort', abort);
      attempt.abort();
      await hidden;
    }
  }

  #take(data: string): void {
    const event: unknown = JSON.parse(data);
    // A newer gateway may say more than this page understands.
    if (Check(GatewayEventSchema, event)) {
      this.#listener.onEvent(event);
    }
  }

  #tellLive(): void {
    this.#heard = Date.now();
    this.#failures = 0;
    this.#listener.onConnection({ state: 'live' });
  }

  #tellLost(error?: unknown): void {
    if (this.#heard !== undefined) {
      this.#listener.onConnection({ state: 'stale', since: this.#heard });
    } else if (error instanceof Error && this.#failures >= FAILURES_UNTIL_ABSENT) {
      this.#listener.onConnection({ state: 'absent', reason: error.message });
    } else if (this.#failures === 0) {
      this.#listener.onConnection({ state: 'connecting' });
    }
  }
}
