import { alignPlanes } from './align-planes.ts';
import type { DescribedVolume } from './described-volume.ts';
import { describedLike } from './filter-volume.ts';
import { valuesOf } from './quantise.ts';
import { filterShells, type RadialFilters } from './radial-filters.ts';

/** What is done to planes before they are looked at. */
export interface PlanePreparation extends RadialFilters {
  /** The plane that all others are turned to agree with; undefined leaves them as they are. */
  readonly alignedTo: number | undefined;
}

/**
 * Planes as filters and alignment leave them, all in bytes of one range.
 *
 * @param size of an edge.
 */
export function preparePlanes(
  planes: DescribedVolume,
  size: number,
  { alignedTo, ...filters }: PlanePreparation,
): DescribedVolume {
  const filtered = filterShells(valuesOf(planes), size, 2, filters);
  return describedLike(
    planes,
    alignedTo === undefined ? filtered : alignPlanes(filtered, size, alignedTo),
  );
}
