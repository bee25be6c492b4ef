import type { RunDetail, RunSummary } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

export type LoadDetail = (signal: AbortSignal) => Promise<RunDetail>;

/** Keeps all of a run but its arrays up to date with its summary. */
export class DetailLoader implements IDisposable {
  readonly #load: LoadDetail;
  readonly #changed = new Signal<this, void>(this);
  #request = new AbortController();
  #isUnderWay = false;
  #isOutdated = false;
  #shape = '';
  #detail: RunDetail | undefined;
  #error: unknown;
  #isDisposed = false;

  constructor(load: LoadDetail) {
    this.#load = load;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get detail(): RunDetail | undefined {
    return this.#detail;
  }

  get error(): unknown {
    return this.#error;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Loads again if more than the progress within an iteration has changed, or the last try failed. */
  follow({ state, iteration, iterations, reason }: RunSummary): void {
    const shape = JSON.stringify([state, iteration, iterations, reason]);
    if (shape !== this.#shape || this.#error !== undefined) {
      this.#shape = shape;
      if (this.#isUnderWay) {
        // Iterations may come faster than answers: what is on its way is shown first.
        this.#isOutdated = true;
      } else {
        this.reload();
      }
    }
  }

  reload(): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#isUnderWay = true;
    this.#isOutdated = false;
    void this.#bring(this.#request.signal);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#request.abort();
    Signal.clearData(this);
  }

  async #bring(signal: AbortSignal): Promise<void> {
    let detail = this.#detail;
    let error: unknown;
    try {
      detail = await this.#load(signal);
    } catch (reason) {
      error = reason;
    }
    if (!signal.aborted) {
      this.#detail = detail;
      this.#error = error;
      this.#isUnderWay = false;
      this.#changed.emit();
      if (this.#isOutdated) {
        this.reload();
      }
    }
  }
}
