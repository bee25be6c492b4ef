import type { StepOptions } from '../backend.ts';
import { bisectTomograms } from './bisect-tomograms.ts';
import type { EngineState } from './engine-state.ts';
import { sendSources, sourcesOf, type Shares } from './merge-sources.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { recordMerge, recordProbabilities, recordTomograms } from './record-merge.ts';
import type { VolumeScale } from './volume-scale.ts';

/**
 * New tomograms and their merge (spec/emc.md 3.4, 3.7), of those tomograms only that are merged: they are
 * put side by side, so that the work is in proportion to their number.
 *
 * @param fluence phi of each frame.
 * @returns how many were merged.
 */
export async function mergeTiles(
  state: EngineState,
  scale: ModelScale & VolumeScale,
  shares: Shares,
  fluence: Float64Array,
  options: StepOptions,
): Promise<number> {
  const { background } = state.problem;
  let merged = 0;
  await overTiles(state, 'merging', options, async (tile) => {
    const sources = sourcesOf(state, tile, shares);
    if (sources.length === 0) {
      return;
    }
    if (background && state.parity) {
      sendSources(state, tile, sources, () => 1);
      recordProbabilities(state, tile, scale, sources.length, () => undefined);
      await bisectTomograms(state, background, sources, fluence);
    } else {
      sendSources(state, tile, sources, ({ share }) => 1 / share);
      recordTomograms(state, tile, scale, sources.length);
    }
    recordMerge(state, tile, scale, sources.length);
    merged += sources.length;
  });
  return merged;
}
