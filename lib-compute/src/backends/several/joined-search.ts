import type { AdaptiveSteps } from '../backend.ts';
import { frameTomograms, searchOfShare } from '../search.ts';
import { afterAll } from './after-all.ts';

/**
 * Adaptive steps of engines that share the tomograms.
 *
 * @param shares in the order of their tomograms.
 */
export function joinedSearch(
  shares: readonly { readonly adaptive: AdaptiveSteps; readonly first: number }[],
): AdaptiveSteps {
  return {
    async setSearch(search) {
      await afterAll(
        shares.map(({ adaptive, first }, number) => {
          const end = number + 1 < shares.length ? shares[number + 1].first : Infinity;
          return adaptive.setSearch(searchOfShare(search, first, end));
        }),
      );
    },
    async contenders(levels) {
      const parts = await afterAll(shares.map(({ adaptive }) => adaptive.contenders(levels)));
      return frameTomograms(
        Array.from(levels, (_, d) =>
          parts.flatMap(({ offsets, tomograms }, share) =>
            Array.from(
              tomograms.subarray(offsets[d], offsets[d + 1]),
              (r) => r + shares[share].first,
            ),
          ),
        ),
      );
    },
  };
}
