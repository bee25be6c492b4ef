import { wrap, type Remote } from 'comlink';
import { backendError, isDamselflyError } from '../../errors.ts';
import type { SpawnWorker, WorkerHandle } from '../../workers/worker-handle.ts';
import type { StepOptions } from '../backend.ts';
import type { TileRange, WorkerApi } from './worker-api.ts';

interface Member {
  readonly handle: WorkerHandle;
  readonly api: Remote<WorkerApi>;
  readonly tileCount: number;
}

/** The workers that share the rotations. Calls go to all of them; results come in their order. */
export class WorkerCrew {
  readonly #members: readonly Member[];

  /** @param tileCounts tiles of each worker; as many workers are started. */
  constructor(spawn: SpawnWorker, tileCounts: readonly number[]) {
    this.#members = tileCounts.map((tileCount) => {
      const handle = spawn();
      return { handle, api: wrap<WorkerApi>(handle.endpoint), tileCount };
    });
  }

  get size(): number {
    return this.#members.length;
  }

  /**
   * Calls every worker at the same time.
   *
   * @param operation what for, as an error tells it.
   * @throws Backend when a worker fails or dies.
   */
  all<Result>(
    operation: string,
    call: (worker: Remote<WorkerApi>, number: number) => Promise<Result>,
  ): Promise<Result[]> {
    return Promise.all(
      this.#members.map((member, number) => guarded(member, operation, call(member.api, number))),
    );
  }

  /**
   * Lets every worker go through its tiles in batches of `batchSize`, with a look at the signal after
   * each. A worker's batches do not wait for those of others.
   *
   * @throws Backend when a worker fails or dies, the signal's reason when aborted.
   */
  async overTiles(
    operation: string,
    batchSize: number,
    { signal, onProgress }: StepOptions,
    call: (worker: Remote<WorkerApi>, range: TileRange) => Promise<void>,
  ): Promise<void> {
    const total = this.#members.reduce((sum, { tileCount }) => sum + tileCount, 0);
    let done = 0;
    signal?.throwIfAborted();
    await Promise.all(
      this.#members.map(async (member) => {
        for (let from = 0; from < member.tileCount; from += batchSize) {
          const to = Math.min(from + batchSize, member.tileCount);
          await guarded(member, operation, call(member.api, { from, to }));
          signal?.throwIfAborted();
          done += to - from;
          onProgress?.(done / total);
        }
      }),
    );
  }

  /** Ends all workers at once, whatever they do. */
  async terminate(): Promise<void> {
    await Promise.all(this.#members.map(({ handle }) => handle.terminate()));
  }
}

/** The result of a call, unless its worker dies first. */
async function guarded<Result>(
  { handle }: Member,
  operation: string,
  call: Promise<Result>,
): Promise<Result> {
  try {
    return await Promise.race([call, handle.failed]);
  } catch (cause) {
    if (isDamselflyError(cause)) {
      throw cause;
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw backendError({ backend: 'wasm', operation, reason }, { cause });
  }
}
