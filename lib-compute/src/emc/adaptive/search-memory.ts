import type { Contenders } from './keep-contenders.ts';

/** What an iteration leaves to the search of the next. Numbers count this rank's tomograms. */
export interface SearchMemory {
  /** The tomograms that came within reach of each frame's best lately. */
  readonly contenders: Contenders;
  /** u of each tomogram as it was last known, group after group. */
  readonly sliceSums: Float64Array;
  /** So many iterations to come make up for what was missed: more tomograms have their turn in each of them. */
  readonly repairs: number;
}
