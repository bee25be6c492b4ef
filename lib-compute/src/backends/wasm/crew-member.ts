import { wrap, type Remote } from 'comlink';
import { backendError, isDamselflyError } from '../../errors.ts';
import type { WorkerHandle } from '../../workers/worker-handle.ts';
import type { WorkerApi } from './worker-api.ts';

/** One worker of a crew, whose calls end when it dies. */
export class CrewMember {
  /** Tiles of the worker's own; fewer while it searches among some tomograms only. */
  tileCount: number;
  readonly #handle: WorkerHandle;
  readonly #api: Remote<WorkerApi>;
  /**
   * How to end the calls under way. A race with the handle's promise would do the same, but that promise
   * lives as long as the worker, and would hold the result of every call.
   */
  readonly #pending = new Set<(reason: unknown) => void>();
  #death: { readonly reason: unknown } | undefined;

  constructor(handle: WorkerHandle, tileCount: number) {
    this.tileCount = tileCount;
    this.#handle = handle;
    this.#api = wrap<WorkerApi>(handle.endpoint);
    handle.failed.catch((reason: unknown) => {
      this.#death = { reason };
      this.#pending.forEach((end) => {
        end(reason);
      });
    });
  }

  /**
   * @param operation what for, as an error tells it.
   * @throws Backend when the call fails or the worker dies.
   */
  async call<Result>(
    operation: string,
    call: (worker: Remote<WorkerApi>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await new Promise<Result>((resolve, reject) => {
        if (this.#death) {
          throw this.#death.reason;
        }
        this.#pending.add(reject);
        void call(this.#api)
          .then(resolve, reject)
          .finally(() => this.#pending.delete(reject));
      });
    } catch (cause) {
      if (isDamselflyError(cause)) {
        throw cause;
      }
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw backendError({ backend: 'wasm', operation, reason }, { cause });
    }
  }

  async terminate(): Promise<void> {
    await this.#handle.terminate();
  }
}
