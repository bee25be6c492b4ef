import type { RunAction } from '@damselfly/remote/http';
import type { NewPageEvent } from '../records.ts';

/** What a run does after an iteration. */
export type NextStep = 'go on' | 'stop';

/** Pause, resume, stop and cancel of a run that is in hand. */
export class RunControl {
  readonly #aborting = new AbortController();
  readonly #tell: (event: NewPageEvent) => Promise<void>;
  #wish: 'run' | 'pause' | 'stop' = 'run';
  #wake: () => void = () => undefined;

  /** @param tell writes an event down. */
  constructor(tell: (event: NewPageEvent) => Promise<void>) {
    this.#tell = tell;
  }

  /** Aborted when the run is cancelled. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** Takes a request in; one that means nothing now is ignored, as when two pages ask the same. */
  async take(action: RunAction): Promise<void> {
    try {
      await this.#heed(action);
    } finally {
      // Also where the event could not be written: a paused run must not wait for ever.
      this.#wake();
    }
  }

  /**
   * Waits while the run is paused.
   *
   * @throws AbortError when it is cancelled.
   */
  async afterIteration(): Promise<NextStep> {
    if (this.#wish === 'pause') {
      await this.#tell({ event: 'paused' });
      while (this.#isPaused() && !this.signal.aborted) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
    if (this.signal.aborted) {
      throw cancelled();
    }
    return this.#wish === 'stop' ? 'stop' : 'go on';
  }

  async #heed(action: RunAction): Promise<void> {
    switch (action) {
      case 'pause':
        if (this.#wish === 'run') {
          this.#wish = 'pause';
          await this.#tell({ event: 'pausing' });
        }
        break;
      case 'resume':
        if (this.#wish === 'pause') {
          this.#wish = 'run';
          await this.#tell({ event: 'resumed' });
        }
        break;
      case 'stop':
        if (this.#wish !== 'stop') {
          this.#wish = 'stop';
          await this.#tell({ event: 'stopping' });
        }
        break;
      case 'cancel':
        this.#aborting.abort(cancelled());
        break;
    }
  }

  #isPaused(): boolean {
    return this.#wish === 'pause';
  }
}

function cancelled(): DOMException {
  return new DOMException('the run was cancelled', 'AbortError');
}
