import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

/** Requests at a time: the volumes share the connection with them. */
const AT_ONCE = 2;

export type LoadOrientations = (iteration: number, signal: AbortSignal) => Promise<Int32Array>;

/** Brings the most likely rotation of every frame for all iterations: each once, the newest first. */
export class OrientationLoader implements IDisposable {
  readonly #load: LoadOrientations;
  readonly #changed = new Signal<this, void>(this);
  #end = new AbortController();
  readonly #underWay = new Set<number>();
  /** Left out until there are other iterations, or somebody asks again. */
  readonly #failed = new Set<number>();
  #count = 0;
  #wanted: readonly number[] = [];
  #columns: ReadonlyMap<number, Int32Array> = new Map();
  #isDisposed = false;

  constructor(load: LoadOrientations) {
    this.#load = load;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** By iteration; another map whenever there is more. */
  get columns(): ReadonlyMap<number, Int32Array> {
    return this.#columns;
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
    this.#columns = new Map();
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
          !this.#columns.has(iteration) &&
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
    const column = await this.#load(iteration, signal).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    if (column === undefined) {
      // A raster may lack a column.
      this.#failed.add(iteration);
    } else {
      this.#columns = new Map(this.#columns).set(iteration, column);
    }
    this.#underWay.delete(iteration);
    this.#changed.emit();
    this.#fill();
  }
}
