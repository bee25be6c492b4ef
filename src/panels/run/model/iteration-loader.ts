import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

/** Requests at a time: the volumes share the connection with them. */
const AT_ONCE = 2;

export type LoadOfIteration<Value> = (iteration: number, signal: AbortSignal) => Promise<Value>;

/** Brings something of all iterations but the start: of each once, the newest first. */
export class IterationLoader<Value> implements IDisposable {
  readonly #load: LoadOfIteration<Value>;
  readonly #changed = new Signal<this, void>(this);
  #end = new AbortController();
  readonly #underWay = new Set<number>();
  /** Left out until there are other iterations, or somebody asks again. */
  readonly #failed = new Map<number, unknown>();
  #count = 0;
  #wanted: readonly number[] = [];
  #values: ReadonlyMap<number, Value> = new Map();
  #isDisposed = false;

  constructor(load: LoadOfIteration<Value>) {
    this.#load = load;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** By iteration; another map whenever there is more. */
  get values(): ReadonlyMap<number, Value> {
    return this.#values;
  }

  /** Why an iteration could not be brought; undefined where it could, or is on its way. */
  problem(iteration: number): unknown {
    return this.#failed.get(iteration);
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** @param iterations all that there are; where they are more, what has failed is tried again. */
  want(iterations: readonly number[]): void {
    if (iterations.length !== this.#count) {
      this.#count = iterations.length;
      this.#failed.clear();
    }
    this.#wanted = iterations.filter((iteration) => iteration > 0).sort((a, b) => b - a);
    this.#fill();
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#failed.clear();
    this.#fill();
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#underWay.clear();
    this.#failed.clear();
    this.#values = new Map();
    this.#changed.emit();
  }

  dispose(): void {
    if (!this.isDisposed) {
      this.#isDisposed = true;
      this.#end.abort();
      Signal.clearData(this);
    }
  }

  #fill(): void {
    while (this.#underWay.size < AT_ONCE && !this.isDisposed) {
      const next = this.#wanted.find(
        (iteration) =>
          !this.#values.has(iteration) &&
          !this.#underWay.has(iteration) &&
          !this.#failed.has(iteration),
      );
      if (next === undefined) {
        return;
      }
      this.#underWay.add(next);
      void this.#bring(next);
    }
  }

  async #bring(iteration: number): Promise<void> {
    const { signal } = this.#end;
    try {
      const value = await this.#load(iteration, signal);
      if (!signal.aborted) {
        this.#values = new Map(this.#values).set(iteration, value);
      }
    } catch (error) {
      if (!signal.aborted) {
        // What is drawn over the iterations may lack one.
        this.#failed.set(iteration, error);
      }
    }
    if (signal.aborted) {
      return;
    }
    this.#underWay.delete(iteration);
    this.#changed.emit();
    this.#fill();
  }
}
