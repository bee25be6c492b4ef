import type { PairList, PairStore } from '../float32/pair-store.ts';
import type { EngineState } from './engine-state.ts';
import type { FrameTable } from './frame-table.ts';

import { listPairs } from './list-pairs.ts';
import type { ModelScale } from './model-scale.ts';
import { addNormalisers } from './normalise.ts';
import { recordReplacements } from './record-tile.ts';

/** The log-likelihoods on the device, all in one part; a pair's place is its tomogram's. */
export function devicePairs(state: EngineState, scale: ModelScale, table: FrameTable): PairStore {
  const { numbers } = state.plan;
  return {
    async list(low, high) {
      const pairs = await listPairs(state, scale, low, high);
      const list: PairList = {
        frames: Int32Array.from(pairs, ({ frame }) => frame),
        tomograms: Int32Array.from(pairs, ({ place }) => numbers[place]),
        places: Float64Array.from(pairs, ({ place }) => place),
        logLikelihoods: Float64Array.from(pairs, ({ value }) => value),
      };
      return [list];
    },
    normaliser: (levels) => addNormalisers(state, scale, table, levels, {}),
    async overwrite(lists, values) {
      for (const [part, list] of lists.entries()) {
        await overwrite(state, list, values[part]);
      }
    },
  };
}

async function overwrite(
  state: EngineState,
  { frames, places }: PairList,
  values: Float64Array,
): Promise<void> {
  const { plan, recorder, logLikelihoods } = state;
  const all = Array.from(frames, (frame, i) => ({ frame, place: places[i], value: values[i] }));
  for (const [tile, { firstPlace, quads }] of plan.tiles.entries()) {
    const inTile = all.filter(({ place }) => place >= firstPlace && place < firstPlace + 4 * quads);
    for (const [index, { first, count }] of plan.chunks.entries()) {
      const inChunk = inTile.filter(({ frame }) => frame >= first && frame < first + count);
      if (inChunk.length > 0) {
        const replacements = inChunk.map(({ frame, place, value }) => ({
          index: (frame - first) * 4 * quads + place - firstPlace,
          value,
        }));
        await logLikelihoods.replace(tile, index, replacements);
        if (logLikelihoods.isKept(tile)) {
          recordReplacements(state, tile, {
            index,
            logLikelihoods: logLikelihoods.buffer(tile, index),
          });
        }
      }
    }
  }
  await recorder.submit('overwriting pairs');
}
