import type { AdaptiveSteps, FrameMaxima } from '../../backends/backend.ts';
import type { Search, SearchedPairs } from '../../backends/search.ts';
import type { Job } from '../job.ts';
import { keepContenders } from './keep-contenders.ts';
import type { SearchMemory } from './search-memory.ts';
import { REPAIR_TURNS, turnsOf } from './turns.ts';

/** Beyond so many contenders per frame, on average, a search among them saves little: then it goes on over all. */
const MOST_CONTENDERS = 64;

/** One frame in so many tells how many contenders there are, before all of them are listed. */
const SAMPLED = 16;

/** Part of the frames that may have a better orientation elsewhere before that is made up for by larger turns. */
const HIGHEST_RISK = 0.25;

/** What a search has come to. */
export interface SearchOutcome {
  /** Missing where the next iteration is to compare every frame with every tomogram. */
  readonly memory?: SearchMemory;
  /** Part of the frames whose best tomogram may be another than the one that was found; 0 where all were compared. */
  readonly missedFrames: number;
}

/** A search that is done. */
interface DoneSearch {
  readonly job: Job;
  readonly adaptive: AdaptiveSteps;
  readonly search: Search;
}

/**
 * What the next iteration has to know of this one.
 *
 * @param best of each frame over all ranks.
 * @param before what this iteration knew.
 * @param sliceSums u of this rank's tomograms as far as they are known of this model.
 */
export async function rememberSearch(
  { job, adaptive, search: { reach, among } }: DoneSearch,
  { maximum, tomogram }: FrameMaxima,
  sliceSums: Float64Array,
  before: SearchMemory | undefined,
): Promise<SearchOutcome> {
  const [, period] = job.options.adaptive_rot;
  const turns = before ? turnsOf(before, period) : 1;
  const missedFrames = among ? await estimateMissed(job, among, turns, tomogram) : 0;
  const levels = maximum.map((value, d) => value - reach[d]);
  const isSharp = await areFew(job, adaptive, levels);
  if (!isSharp) {
    return { missedFrames };
  }
  const within = await adaptive.contenders(levels);
  const contenders = keepContenders(within, before?.contenders, period);
  const repairs =
    missedFrames > HIGHEST_RISK ? REPAIR_TURNS : Math.max(0, (before?.repairs ?? 0) - 1);
  return { missedFrames, memory: { contenders, sliceSums, repairs } };
}

/**
 * As if every turn gave so many frames a best that was no contender. Too many, as a rule: the tomograms whose turn it
 * was are those that had waited longest.
 */
async function estimateMissed(
  { collective, tomograms, firstTomogram }: Job,
  { own }: SearchedPairs,
  turns: number,
  best: Int32Array,
): Promise<number> {
  const found = best.reduce((count, number, d) => {
    const r = number - firstTomogram;
    const contenders = own.tomograms.subarray(own.offsets[d], own.offsets[d + 1]);
    const isOurs = r >= 0 && r < tomograms.count;
    return count + (isOurs && !contenders.includes(r) ? 1 : 0);
  }, 0);
  const total = Float64Array.of(found);
  await collective.sum(total);
  return ((turns - 1) * total[0]) / best.length;
}

async function areFew(
  { collective }: Job,
  adaptive: AdaptiveSteps,
  levels: Float64Array,
): Promise<boolean> {
  const sample = levels.map((level, d) => (d % SAMPLED === 0 ? level : Infinity));
  const { tomograms } = await adaptive.contenders(sample);
  const total = Float64Array.of(tomograms.length);
  await collective.sum(total);
  return total[0] <= MOST_CONTENDERS * Math.ceil(levels.length / SAMPLED);
}
