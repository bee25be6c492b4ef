import type { FluenceSlopes, FluenceTrial } from '../backend.ts';
import { NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import { KeptPairs } from './kept-pairs.ts';
import { expand } from './likelihood-tiles.ts';
import type { TileRange } from './worker-api.ts';
import { tileAt, type WorkerState } from './worker-state.ts';

/** Puts the fluences that are to be tried, and zeros for their slopes, into memory. */
export function beginTrial({ memory, layout, frameCount }: WorkerState, trial: FluenceTrial): void {
  memory.float64(layout.normaliser, frameCount).set(trial.normaliser.map(Math.log));
  memory.float64(layout.trialFluence, frameCount).set(trial.fluence);
  memory.float64(layout.trialRescale, frameCount).set(trial.rescale);
  memory.int32(layout.trialOpen, frameCount).set(trial.isOpen);
  memory.float64(layout.trialGain, frameCount).fill(0);
  memory.float64(layout.trialFall, frameCount).fill(0);
}

/**
 * Adds the slopes of the tiles (spec/emc.md 3.10).
 *
 * @param addresses where the kept pairs of each tile begin (KeptPairs.tileAddresses).
 */
export function addSlopesOfTiles(
  state: WorkerState,
  addresses: Float64Array,
  { from, to }: TileRange,
): void {
  const { kernels, layout, blockSize, parity } = state;
  for (let number = from; number < to; number++) {
    const count = KeptPairs.countBetween(addresses[number], addresses[number + 1]);
    if (count === 0) {
      continue;
    }
    const tile = tileAt(state, number);
    for (const block of state.likelihoodBlocks) {
      // The slices' own sums are known: these are for nothing.
      const { rows, fluenceSums: sums } = layout;
      expand(state, tile, block, { kernel: 'expandPhotonsBlock', rows, sums });
      kernels.addFluenceSlopes(
        addresses[number],
        count,
        layout.rows,
        blockSize,
        block.backgroundPixels,
        layout.trialFluence,
        layout.trialRescale,
        layout.backgroundStrength,
        layout.trialOpen,
        layout.beta,
        layout.normaliser,
        NEGLIGIBLE_PROBABILITY,
        parity ? 1 : 0,
        block.onesOffsets,
        layout.ones,
        block.multiOffsets,
        layout.multi,
        layout.trialGain,
        layout.trialFall,
      );
    }
  }
}

/** The slopes over all tiles. */
export function slopesOfTrial({ memory, layout, frameCount }: WorkerState): FluenceSlopes {
  return {
    gain: memory.float64(layout.trialGain, frameCount).slice(),
    fall: memory.float64(layout.trialFall, frameCount).slice(),
  };
}
