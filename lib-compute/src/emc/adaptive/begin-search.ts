import type { FrameMaxima } from '../../backends/backend.ts';
import { notBuiltError } from '../../errors.ts';
import type { Job } from '../job.ts';
import type { LastSliceSums } from '../rescale.ts';
import { knownSliceSums } from './known-slice-sums.ts';
import { planSearch, type SearchLimits } from './plan-search.ts';
import { rememberSearch, type SearchOutcome } from './remember-search.ts';
import type { SearchMemory } from './search-memory.ts';

/** The search of one iteration. */
export interface RunningSearch {
  /** There where frames are not compared with all tomograms. */
  readonly lastSliceSums?: LastSliceSums;
  /**
   * To be called between likelihood and probabilities.
   *
   * @param best of each frame over all ranks.
   */
  end(best: FrameMaxima): Promise<SearchOutcome>;
}

/**
 * Tells the engine what frames are compared with in this iteration (docs/adaptive.md), once it has the model.
 *
 * @returns undefined where it is every tomogram, and nothing is to be remembered.
 * @throws NotBuilt where the engine cannot.
 */
export async function beginSearch(
  job: Job,
  number: number,
  limits: SearchLimits,
  memory: SearchMemory | undefined,
): Promise<RunningSearch | undefined> {
  const search = planSearch(job, number, limits, memory);
  if (search === undefined) {
    return undefined;
  }
  const { engine, tomograms } = job;
  const { adaptive } = engine;
  if (!adaptive) {
    const feature = 'adaptive_rot on this backend';
    throw notBuiltError({ feature, instead: 'choose another backend, or leave it out' });
  }
  await adaptive.setSearch(search);
  const { among } = search;
  const last = among && memory && { among, sliceSums: memory.sliceSums };
  return {
    ...(last && { lastSliceSums: { values: last.sliceSums, sample: last.among.shared } }),
    async end(best) {
      const fresh = await engine.sliceSums();
      const sliceSums = last
        ? knownSliceSums(fresh, last.sliceSums, last.among, tomograms.count)
        : fresh;
      return rememberSearch({ job, adaptive, search }, best, sliceSums, memory);
    },
  };
}
