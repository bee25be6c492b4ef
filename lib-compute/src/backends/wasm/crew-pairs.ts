import type { PairStore } from '../float32/pair-store.ts';
import { joinSums } from '../join-results.ts';
import type { WorkerCrew } from './worker-crew.ts';

const OPERATION = 'refining pairs in float64';

/** The kept pairs of all workers; each worker is a part. */
export function crewPairs(crew: WorkerCrew): PairStore {
  return {
    list: (low, high) => crew.all(OPERATION, (worker) => worker.listPairs(low, high)),
    async normaliser({ maximum, window, beta }) {
      return joinSums(
        await crew.all(OPERATION, (worker) => worker.probabilities(maximum, window, beta)),
      );
    },
    async overwrite(lists, values) {
      await crew.all(OPERATION, (worker, number) =>
        worker.overwritePairs(lists[number].places, values[number]),
      );
    },
  };
}
