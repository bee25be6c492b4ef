import type { Endpoint } from 'comlink';

/** A started worker, the same to its user in a page, in Node and in Deno. */
export interface WorkerHandle {
  /** Where comlink's `wrap` attaches. */
  readonly endpoint: Endpoint;
  /** Never resolves; rejects when the worker dies, which would leave its calls waiting for ever. */
  readonly failed: Promise<never>;
  /**
   * Ends the worker at once, even in the middle of a computation. Calling it twice is safe. A thread that waits for
   * the system, as for a file of a server that is gone, cannot be ended: it is let go after a few seconds.
   *
   * @returns whether it has ended.
   */
  terminate(): Promise<boolean>;
}

/** Starts one more worker of a kind; given by the platform. */
export type SpawnWorker = () => WorkerHandle;
