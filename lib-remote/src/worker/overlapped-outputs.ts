import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { RunWriter } from '../run-directory/run-writer.ts';
import type { EmcObserver } from './emc-observer.ts';

/**
 * Writes the output of one iteration while the next is computed. There is one at a time, and the order
 * of an iteration stays: output, row of the log, checkpoint, event, and then the observer is told.
 */
export class OverlappedOutputs {
  readonly #writer: Pick<RunWriter, 'writeIteration'>;
  readonly #observer: Pick<EmcObserver, 'iteration'>;
  readonly #failure = new AbortController();
  #pending: Promise<void> = Promise.resolve();

  constructor(writer: Pick<RunWriter, 'writeIteration'>, observer: Pick<EmcObserver, 'iteration'>) {
    this.#writer = writer;
    this.#observer = observer;
  }

  /** Aborted, with the reason, when an output cannot be written: the rest would be computed in vain. */
  get failed(): AbortSignal {
    return this.#failure.signal;
  }

  /** Begins to write; the one before is finished. Its model is read until `finished` resolves. */
  write(iteration: Iteration): void {
    this.#pending = this.#writeAndTell(iteration);
    this.#pending.catch((error: unknown) => {
      this.#failure.abort(error);
    });
  }

  /**
   * Resolves when nothing is being written.
   *
   * @throws why the last output could not be written.
   */
  async finished(): Promise<void> {
    await this.#pending;
  }

  async #writeAndTell(iteration: Iteration): Promise<void> {
    this.#observer.iteration(iteration, await this.#writer.writeIteration(iteration));
  }
}
