import { setTimeout as sleep } from 'node:timers/promises';
import { steeringText } from '@damselfly/compute/io/steering/steering-text.ts';
import type { SteerRequest } from '../http/steer.ts';
import {
  pendingControls,
  removeControl,
  type ControlFile,
  type PendingControl,
} from '../run-directory/control-request.ts';
import type { RunWriter } from '../run-directory/run-writer.ts';
import { steerRecord } from '../run-directory/steer-record.ts';
import { decide, type Intention } from './control-decision.ts';
import type { OverlappedOutputs } from './overlapped-outputs.ts';

/** Requests are looked for this often; a folder on a network disk cannot be watched. */
const POLL_MILLISECONDS = 200;

/** What answers are written with. */
type ControlledWriter = Pick<RunWriter, 'paths' | 'event' | 'amend'>;

/** Takes the requests that are made to a process, answers them, and knows what is wanted of it. */
export class RunControl {
  readonly #writer: ControlledWriter;
  readonly #cancel: () => void;
  readonly #closing = new AbortController();
  readonly #loop: Promise<void>;
  #answering: Promise<void> = Promise.resolve();
  #intention: Intention = 'go-on';
  /** The first iteration that has not begun. */
  #next: number;

  /**
   * @param first the iteration that begins now.
   * @param cancel ends the process in the middle of an iteration.
   */
  constructor(writer: ControlledWriter, first: number, cancel: () => void) {
    this.#writer = writer;
    this.#next = first + 1;
    this.#cancel = cancel;
    this.#loop = this.#poll();
  }

  /**
   * To be called between two iterations: waits as long as the run is paused.
   *
   * @param next the iteration that is to begin.
   * @param outputs what is still being written; it is finished before the run pauses or ends.
   * @returns whether to go on; false where the run is to end.
   * @throws the signal's reason when aborted, and why an output could not be written.
   */
  async mayGoOn(
    next: number,
    signal: AbortSignal,
    outputs: Pick<OverlappedOutputs, 'finished'>,
  ): Promise<boolean> {
    if (!this.#is('go-on')) {
      await outputs.finished();
    }
    if (this.#is('pause')) {
      await this.#writer.event({ event: 'paused' });
      while (this.#is('pause')) {
        signal.throwIfAborted();
        await sleep(POLL_MILLISECONDS);
      }
      if (this.#is('go-on')) {
        await this.#writer.event({ event: 'resumed' });
      }
    }
    // A change that is being written down counts from this iteration on.
    await this.#answering;
    this.#next = next + 1;
    if (this.#is('stop')) {
      // It may have been asked for since the outputs were looked at.
      await outputs.finished();
      return false;
    }
    return true;
  }

  /** Takes no more requests. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#loop;
  }

  /** The intention changes while this waits. */
  #is(intention: Intention): boolean {
    return this.#intention === intention;
  }

  async #poll(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      // A disk that fails now may work again; the requests lie there until they are answered.
      this.#answering = this.#answerAll().catch(() => undefined);
      await this.#answering;
      await sleep(POLL_MILLISECONDS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #answerAll(): Promise<void> {
    for (const pending of await pendingControls(this.#writer.paths)) {
      await this.#answer(pending);
      await removeControl(pending);
    }
  }

  async #answer({ id, request }: PendingControl): Promise<void> {
    if (request === undefined) {
      await this.#refuse(id, 'unknown', 'it is not a request that Damselfly knows');
      return;
    }
    const { action, time } = request;
    if (Date.parse(time) < processStart()) {
      await this.#refuse(id, action, 'it was made before this process began');
      return;
    }
    if (action === 'steer' || action === 'undo') {
      await this.#steer(action, steerRequest(request));
      return;
    }
    const decision = decide(this.#intention, action);
    if ('refusal' in decision) {
      await this.#refuse(id, action, decision.refusal);
      return;
    }
    await this.#writer.event({ event: 'control', id, action, accepted: true });
    if (decision.intention === 'cancel') {
      this.#cancel();
      return;
    }
    if (decision.intention === 'stop' && this.#intention !== 'stop') {
      await this.#writer.event({ event: 'stopping' });
    }
    this.#intention = decision.intention;
  }

  /** The record comes first: a process that is killed then goes on with the change. */
  async #steer(action: 'steer' | 'undo', request: SteerRequest): Promise<void> {
    const { id } = request;
    try {
      let message = '';
      await this.#writer.amend((record) => {
        const steered = steerRecord(record, request, this.#next);
        message = steeringText(steered.entry);
        return steered.record;
      });
      await this.#writer.event({ event: 'control', id, action, accepted: true, message });
    } catch (error) {
      await this.#refuse(id, action, error instanceof Error ? error.message : String(error));
    }
  }

  async #refuse(id: string, action: string, message: string): Promise<void> {
    await this.#writer.event({ event: 'control', id, action, accepted: false, message });
  }
}

function steerRequest(request: Extract<ControlFile, { action: 'steer' | 'undo' }>): SteerRequest {
  const { id } = request;
  return request.action === 'steer' ? { id, set: request.set } : { id, undo: request.undo };
}

/** Milliseconds since 1970. */
function processStart(): number {
  return Date.now() - process.uptime() * 1000;
}
