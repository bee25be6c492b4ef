import type { SearchedPairs } from '../../backends/search.ts';

/**
 * u of all tomograms: of this model where a frame was compared with them, else as last known.
 *
 * @param fresh of this model, group after group; others are not defined.
 */
export function knownSliceSums(
  fresh: Float64Array,
  last: Float64Array,
  { shared, own }: SearchedPairs,
  tomogramCount: number,
): Float64Array {
  const known = last.slice();
  const searched = new Set([...shared, ...own.tomograms]);
  for (let begin = 0; begin < fresh.length; begin += tomogramCount) {
    for (const r of searched) {
      known[begin + r] = fresh[begin + r];
    }
  }
  return known;
}
