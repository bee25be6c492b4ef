import type { BackgroundSteps, FluenceSlopes } from '../backend.ts';
import { joinSums } from '../join-results.ts';
import type { WorkerCrew } from './worker-crew.ts';

const OPERATION = 'the fluences over a background';

/**
 * The steps over a background that need nothing but the workers.
 *
 * @param batchSize tiles between two looks at the signal.
 */
export function crewBackground(
  crew: WorkerCrew,
  batchSize: number,
): Omit<BackgroundSteps, 'setFluence'> {
  return {
    async expectedPhotons(normaliser) {
      return joinSums(await crew.all(OPERATION, (worker) => worker.expectedPhotons(normaliser)));
    },
    async fluenceSlopes(trial, options = {}): Promise<FluenceSlopes> {
      await crew.all(OPERATION, (worker) => worker.beginSlopes(trial));
      await crew.overTiles(OPERATION, batchSize, options, (worker, range) =>
        worker.addSlopes(range),
      );
      const slopes = await crew.all(OPERATION, (worker) => worker.slopes());
      return {
        gain: joinSums(slopes.map(({ gain }) => gain)),
        fall: joinSums(slopes.map(({ fall }) => fall)),
      };
    },
  };
}
