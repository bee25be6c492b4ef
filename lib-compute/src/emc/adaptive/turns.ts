import type { SearchMemory } from './search-memory.ts';

/** Where too many frames were missed, all tomograms have their turn within so many iterations. */
export const REPAIR_TURNS = 3;

/** How many iterations it takes, as things are, until all tomograms have had their turn. */
export function turnsOf({ repairs }: SearchMemory, period: number): number {
  return repairs > 0 ? Math.min(period, REPAIR_TURNS) : period;
}
