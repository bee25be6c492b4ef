import type { AdaptiveSteps } from '../../backends/backend.ts';
import { frameTomograms, searchOfFrames } from '../../backends/search.ts';

/** Adaptive steps of engines that share the frames, each with `members` of them. */
export function groupedSearch(
  groups: readonly { readonly adaptive: AdaptiveSteps; readonly members: Uint32Array }[],
): AdaptiveSteps {
  return {
    async setSearch(search) {
      for (const { adaptive, members } of groups) {
        await adaptive.setSearch(searchOfFrames(search, members));
      }
    },
    async contenders(levels) {
      const lists: ArrayLike<number>[] = Array.from(levels, () => []);
      for (const { adaptive, members } of groups) {
        const own = Float64Array.from(members, (d) => levels[d]);
        const { offsets, tomograms } = await adaptive.contenders(own);
        members.forEach((d, place) => {
          lists[d] = tomograms.subarray(offsets[place], offsets[place + 1]);
        });
      }
      return frameTomograms(lists);
    },
  };
}
