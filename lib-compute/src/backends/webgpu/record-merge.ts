import type { EngineState } from './engine-state.ts';
import { PIXELS_PER_GROUP } from './kernels/merge.wgsl.ts';
import type { Params } from './kernels/params.ts';
import { blockQuads, groupsOf, groupsOfRows } from './kernels/rows.ts';
import type { ModelScale } from './model-scale.ts';
import { modelOf, recordLogLikelihoods, tileParams } from './record-tile.ts';
import type { TileChunk } from './tile-chunk.ts';
import type { VolumeScale } from './volume-scale.ts';

/** What kernels are told of `count` tomograms side by side. */
function packed(count: number): Params & { readonly quads: number } {
  const quads = Math.ceil(count / 4);
  return { quads, blockQuads: blockQuads(quads), lanes: count };
}

/** Records the probabilities of the `count` tomograms of a tile that are merged, and what is done with them. */
export function recordProbabilities(
  state: EngineState,
  tile: number,
  scale: ModelScale,
  count: number,
  use: (tileChunk: TileChunk) => void,
): void {
  const { buffers, plan, recorder } = state;
  const own = packed(count);
  recordLogLikelihoods(state, tile, scale, false, (tileChunk) => {
    const { chunk, logLikelihoods, params } = tileChunk;
    recorder.dispatch(
      'probabilities',
      { ...params, ...own, sourceQuads: plan.tiles[tile].quads },
      [logLikelihoods, buffers.frames, buffers.sources, buffers.probabilities],
      groupsOfRows(chunk.range.count, own.quads),
    );
    use(tileChunk);
  });
}

/** Records the new tomograms themselves, chunk after chunk of the frames; over a background there is only one. */
export function recordTomograms(
  state: EngineState,
  tile: number,
  scale: ModelScale,
  count: number,
): void {
  const { buffers, problem, recorder } = state;
  const { probabilities, tomograms, frames, references } = buffers;
  const own = packed(count);
  const rows = problem.pixels.count;
  recordProbabilities(state, tile, scale, count, ({ chunk, index, params }) => {
    const photons = [probabilities, chunk.pixelOffsets, chunk.pixelEntries];
    const all = { ...params, ...own, rows, goesOn: index === 0 ? 0 : 1 };
    const groups = groupsOfRows(rows, own.quads);
    if (problem.background) {
      const bindings = [...photons, frames, references, tomograms];
      recorder.dispatch('tomogramsOverBackground', all, bindings, groups);
    } else {
      recorder.dispatch('tomograms', all, [...photons, tomograms], groups);
    }
  });
}

/** Records that the new tomograms are merged. */
export function recordMerge(
  state: EngineState,
  tile: number,
  { valueScale, weightScale }: VolumeScale,
  count: number,
): void {
  const { buffers, problem, recorder } = state;
  const own = packed(count);
  const rows = problem.pixels.count;
  const volumes = [buffers.sumLow, buffers.sumHigh, buffers.weightLow, buffers.weightHigh];
  recorder.dispatch(
    'merge',
    { ...tileParams(state, tile), ...own, rows, valueScale, weightScale },
    [
      ...[buffers.pixels, buffers.mergedOrientations, buffers.tomograms],
      ...volumes.map((volume) => modelOf(state, tile, volume)),
    ],
    groupsOf(rows, PIXELS_PER_GROUP, own.quads),
  );
}
