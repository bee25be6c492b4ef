import type { Remote } from 'comlink';
import type { SpawnWorker } from '../../workers/worker-handle.ts';
import type { StepOptions } from '../backend.ts';
import { CrewMember } from './crew-member.ts';
import type { TileRange, WorkerApi } from './worker-api.ts';

/** The workers that share the rotations. Results come in the order of the workers. */
export class WorkerCrew {
  readonly members: readonly CrewMember[];

  /** @param tileCounts tiles of each worker; as many workers are started. */
  constructor(spawn: SpawnWorker, tileCounts: readonly number[]) {
    this.members = tileCounts.map((tileCount) => new CrewMember(spawn(), tileCount));
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
      this.members.map((member, number) => member.call(operation, (api) => call(api, number))),
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
    const total = this.members.reduce((sum, { tileCount }) => sum + tileCount, 0);
    let done = 0;
    signal?.throwIfAborted();
    await Promise.all(
      this.members.map(async (member) => {
        for (let from = 0; from < member.tileCount; from += batchSize) {
          const to = Math.min(from + batchSize, member.tileCount);
          await member.call(operation, (api) => call(api, { from, to }));
          signal?.throwIfAborted();
          done += to - from;
          onProgress?.(done / total);
        }
      }),
    );
  }

  /** Ends all workers at once, whatever they do. */
  async terminate(): Promise<void> {
    await Promise.all(this.members.map((member) => member.terminate()));
  }
}
