import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { LatestWins } from '../../latest-wins.ts';

/** The iterations of which a run has outputs, followed as it goes on. */
export class OutputList implements IDisposable {
  readonly #source: RunSource;
  readonly #id: string;
  readonly #changed = new Signal<this, void>(this);
  readonly #looking = new LatestWins<undefined>(() => this.#follow());
  readonly #ending = new AbortController();
  #iterations: readonly number[] = [];

  constructor(source: RunSource, id: string) {
    this.#source = source;
    this.#id = id;
    source.runChanged.connect(this.#onRun, this);
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** As last heard of, rising. */
  get iterations(): readonly number[] {
    return this.#iterations;
  }

  get isDisposed(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Asks for them anew. @throws what the source answers. */
  async look(): Promise<readonly number[]> {
    const { outputs } = await this.#source.detail(this.#id, { signal: this.#ending.signal });
    this.take(outputs);
    return outputs;
  }

  /** Somebody else has asked for them. */
  take(iterations: readonly number[]): void {
    const isSame = JSON.stringify(iterations) === JSON.stringify(this.#iterations);
    this.#iterations = iterations;
    if (!isSame && !this.isDisposed) {
      this.#changed.emit();
    }
  }

  dispose(): void {
    if (!this.isDisposed) {
      this.#ending.abort();
      this.#looking.clear();
      Signal.clearData(this);
    }
  }

  #onRun(_: RunSource, id: string | undefined): void {
    const summary = this.#source.runs.find((run) => run.id === this.#id);
    const isOther = id !== undefined && id !== this.#id;
    // A run tells more often of itself than it has an output more.
    if (!isOther && summary !== undefined && summary.iteration !== this.#iterations.at(-1)) {
      this.#looking.ask(undefined);
    }
  }

  async #follow(): Promise<void> {
    try {
      await this.look();
    } catch {
      // The list stays as it is until the run tells of itself again.
    }
  }
}
