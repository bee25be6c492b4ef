import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

/** Requests at a time: the volumes share the connection with them. */
const AT_ONCE = 2;

/** What comes fast is told together, at most so often: a finished run may have a thousand iterations. */
const TELL_MILLISECONDS = 100;

export type LoadOfIteration<Value> = (iteration: number, signal: AbortSignal) => Promise<Value>;

/** Brings something of all iterations but the start: of each once, the newest first. */
export class IterationLoader<Value> implements IDisposable {
  readonly #load: LoadOfIteration<Value>;
  readonly #mostKept: number;
  readonly #changed = new Signal<this, void>(this);
  readonly #settled = new Signal<this, number>(this);
  #end = new AbortController();
  readonly #underWay = new Set<number>();
  /** Left out until there are other iterations, or somebody asks again. */
  #failed: ReadonlyMap<number, unknown> = new Map();
  #count = 0;
  #wanted: readonly number[] = [];
  #values: ReadonlyMap<number, Value> = new Map();
  #isDisposed = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #isUntold = false;

  /** @param mostKept values; those that came first are forgotten. */
  constructor(load: LoadOfIteration<Value>, mostKept = Infinity) {
    this.#load = load;
    this.#mostKept = mostKept;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** An iteration has come, or failed: each is told, at once. */
  get settled(): ISignal<this, number> {
    return this.#settled;
  }

  /** By iteration; another map whenever there is more. */
  get values(): ReadonlyMap<number, Value> {
    return this.#values;
  }

  /** Why an iteration could not be brought; undefined where it could, or is on its way. */
  problem(iteration: number): unknown {
    return this.#failed.get(iteration);
  }

  /** Why iterations could not be brought; another map whenever that changes. */
  get failed(): ReadonlyMap<number, unknown> {
    return this.#failed;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** @param iterations all that there are; where they are more, what has failed is tried again. */
  want(iterations: readonly number[]): void {
    if (iterations.length !== this.#count) {
      this.#count = iterations.length;
      this.#failed = new Map();
    }
    this.#wanted = iterations.filter((iteration) => iteration > 0).sort((a, b) => b - a);
    this.#fill();
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#failed = new Map();
    this.#fill();
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#underWay.clear();
    this.#failed = new Map();
    this.#values = new Map();
    this.#tell();
  }

  dispose(): void {
    if (!this.isDisposed) {
      this.#isDisposed = true;
      this.#end.abort();
      clearTimeout(this.#telling);
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
        this.#values = withLast(this.#values, iteration, value, this.#mostKept);
      }
    } catch (error) {
      if (!signal.aborted) {
        // What is drawn over the iterations may lack one.
        this.#failed = new Map([...this.#failed, [iteration, error]]);
      }
    }
    if (signal.aborted) {
      return;
    }
    this.#underWay.delete(iteration);
    this.#settled.emit(iteration);
    this.#tell();
    this.#fill();
  }

  /** At once, unless something was told just now. */
  #tell(): void {
    if (this.#telling !== undefined) {
      this.#isUntold = true;
      return;
    }
    this.#changed.emit();
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      if (this.#isUntold) {
        this.#isUntold = false;
        this.#tell();
      }
    }, TELL_MILLISECONDS);
  }
}

function withLast<Value>(
  values: ReadonlyMap<number, Value>,
  iteration: number,
  value: Value,
  most: number,
): ReadonlyMap<number, Value> {
  const kept = new Map(values).set(iteration, value);
  for (const first of kept.keys()) {
    if (kept.size <= most) {
      break;
    }
    kept.delete(first);
  }
  return kept;
}
