import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { releaseProxy, wrap, type Remote } from 'comlink';
import type { PrepareCalls } from './prepare-calls.ts';

export interface PreparedDataOptions<Data, How> {
  /** Makes of the data what is to be seen. */
  readonly make: (calls: Remote<PrepareCalls>, data: Data, how: How) => Promise<Data>;
  /** There is something else to be seen. */
  readonly changed: () => void;
}

interface Wish<Data, How> {
  readonly data: Data;
  /** Undefined: as they are. */
  readonly how: How | undefined;
}

/**
 * Data as they are to be seen: as they are given, or as a worker makes them, which is started for the first that
 * are to be made. One is made at a time, and of those wished for meanwhile the last: what is seen stays until then.
 */
export class PreparedData<Data, How> {
  readonly #options: PreparedDataOptions<Data, How>;
  #worker: WorkerHandle | undefined;
  #calls: Remote<PrepareCalls> | undefined;
  #wish: Wish<Data, How> | undefined;
  #data: Data | undefined;
  #hasFailed = false;
  #isBusy = false;

  constructor(options: PreparedDataOptions<Data, How>) {
    this.#options = options;
  }

  get data(): Data | undefined {
    return this.#data;
  }

  /** Whether what is seen is as it was given because making something else of it has failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** @param how as JSON; what is wished for already is not made again. */
  want(data: Data, how: How | undefined): void {
    if (data === this.#wish?.data && JSON.stringify(how) === JSON.stringify(this.#wish.how)) {
      return;
    }
    this.#wish = { data, how };
    if (how === undefined) {
      this.#show(data, false);
      return;
    }
    if (this.#data === undefined) {
      // Something is to be seen at once.
      this.#show(data, false);
    }
    if (!this.#isBusy) {
      void this.#work();
    }
  }

  dispose(): void {
    this.#wish = undefined;
    this.#data = undefined;
    this.#endWorker();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let wish = this.#wish; wish?.how !== undefined; wish = this.#next(wish)) {
      try {
        const made = await this.#make(wish.data, wish.how);
        this.#showOf(wish, made, false);
      } catch {
        // What has broken down is begun anew with the next wish.
        this.#endWorker();
        this.#showOf(wish, wish.data, true);
      }
    }
    this.#isBusy = false;
  }

  #make(data: Data, how: How): Promise<Data> {
    this.#worker ??= workerHandle(
      new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' }),
    );
    this.#calls ??= wrap<PrepareCalls>(this.#worker.endpoint);
    // A worker that has broken down answers no more.
    return Promise.race([this.#options.make(this.#calls, data, how), this.#worker.failed]);
  }

  /** What was wished for after `done`. */
  #next(done: Wish<Data, How>): Wish<Data, How> | undefined {
    return this.#wish === done ? undefined : this.#wish;
  }

  /** Shows what was made, unless what is wished for now are data as they are. */
  #showOf(wish: Wish<Data, How>, data: Data, hasFailed: boolean): void {
    if (this.#wish?.how !== undefined && (this.#wish === wish || !hasFailed)) {
      this.#show(data, hasFailed);
    }
  }

  #show(data: Data, hasFailed: boolean): void {
    this.#data = data;
    this.#hasFailed = hasFailed;
    this.#options.changed();
  }

  #endWorker(): void {
    this.#calls?.[releaseProxy]();
    void this.#worker?.terminate();
    this.#calls = undefined;
    this.#worker = undefined;
  }
}
