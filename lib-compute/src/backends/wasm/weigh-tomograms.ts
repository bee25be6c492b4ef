import { TILE } from './tomogram-tiles.ts';
import type { WorkerState } from './worker-state.ts';

/**
 * Writes ln w of the tomograms where the kernels read it: minus infinity, as of no tomogram, where the model is left out.
 * So neither bounds nor log-likelihoods of these count.
 */
export function weighTomograms({ memory, layout, models, logWeights, leftOut }: WorkerState): void {
  memory
    .float64(layout.logWeights, logWeights.length)
    .set(
      logWeights.map((value, place) =>
        leftOut?.[models[Math.floor(place / TILE)]] === 1 ? -Infinity : value,
      ),
    );
}
