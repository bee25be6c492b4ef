import { within, type Search } from '../../backends/search.ts';
import type { Job } from '../job.ts';
import type { SearchMemory } from './search-memory.ts';
import { sharedTomograms } from './shared-tomograms.ts';
import { turnsOf } from './turns.ts';

/**
 * Nats per photon that a contender may be behind. The distance to the best grows with the photons, and so does what a
 * new model changes of it. On the golden run half as much loses some more frames for some more iterations, and takes an
 * eighth less time (docs/adaptive.md).
 */
const REACH_PER_PHOTON = 0.1;

/** What of all pairs can count. */
export interface SearchLimits {
  /** 14 / beta of each frame, nats. */
  readonly window: Float64Array;
  /** 1 for each model that no frame is compared with. */
  readonly leftOut: Uint8Array | undefined;
}

/**
 * What an iteration compares frames with.
 *
 * @returns undefined where nothing of it is adaptive, nor is to be in the next.
 */
export function planSearch(
  { options, prepared, tomograms, firstTomogram }: Job,
  number: number,
  { window, leftOut }: SearchLimits,
  memory: SearchMemory | undefined,
): Search | undefined {
  const [first, period] = options.adaptive_rot;
  if (first === 0 || number < first - 1) {
    return undefined;
  }
  const { photonCounts } = prepared;
  const reach = window.map((nats, d) => Math.max(nats, REACH_PER_PHOTON * photonCounts[d]));
  if (number < first || memory === undefined) {
    return { reach };
  }
  const inTurn = sharedTomograms(prepared.tomograms, turnsOf(memory, period), number);
  if (inTurn.every((r) => leftOut?.[prepared.tomograms.models[r]] === 1)) {
    // Of frames that were near left-out models only, nothing would be left.
    return { reach };
  }
  const shared = within(inTurn, firstTomogram, firstTomogram + tomograms.count);
  return { reach, among: { shared, own: memory.contenders } };
}
