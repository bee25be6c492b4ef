import type { StepOptions } from '../backend.ts';
import { isMerged } from '../thresholds.ts';
import type { EngineState } from './engine-state.ts';
import { blockQuads, groupsOf, groupsOfRows } from './kernels/rows.ts';
import { PIXELS_PER_GROUP } from './kernels/merge.wgsl.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { packOrientations } from './pack-tomograms.ts';
import { modelOf, recordLogLikelihoods, tileParams } from './record-tile.ts';
import type { VolumeScale } from './volume-scale.ts';

/** A tomogram of a tile that is merged. */
interface Source {
  readonly lane: number;
  /** 1 / S. */
  readonly factor: number;
}

/**
 * New tomograms and their merge (spec/emc.md 3.4, 3.7), of those tomograms only that are merged: they are
 * put side by side, so that the work is in proportion to their number.
 *
 * @param shares S of each place; `largest`: its largest probability.
 * @returns how many were merged.
 */
export async function mergeTiles(
  state: EngineState,
  scale: ModelScale & VolumeScale,
  { shares, largest }: { shares: Float32Array; largest: Float32Array },
  options: StepOptions,
): Promise<number> {
  const { plan, parity } = state;
  let merged = 0;
  await overTiles(state, 'merging', options, (tile) => {
    const { firstPlace, lanes } = plan.tiles[tile];
    const sources: Source[] = [];
    for (let lane = 0; lane < lanes; lane++) {
      const share = shares[firstPlace + lane];
      if (isMerged(share, largest[firstPlace + lane], parity)) {
        sources.push({ lane, factor: 1 / share });
      }
    }
    if (sources.length > 0) {
      writeSources(state, tile, sources);
      recordMerge(state, tile, scale, sources);
      merged += sources.length;
    }
  });
  return merged;
}

function recordMerge(
  state: EngineState,
  tile: number,
  scale: ModelScale & VolumeScale,
  sources: readonly Source[],
): void {
  const { buffers, plan, problem, recorder } = state;
  const { valueScale, weightScale } = scale;
  const quads = Math.ceil(sources.length / 4);
  const packed = { quads, blockQuads: blockQuads(quads), lanes: sources.length };
  recordLogLikelihoods(state, tile, scale, false, ({ chunk, index, logLikelihoods, params }) => {
    const { count } = chunk.range;
    recorder.dispatch(
      'probabilities',
      { ...params, ...packed, sourceQuads: plan.tiles[tile].quads },
      [logLikelihoods, buffers.frames, buffers.sources, buffers.probabilities],
      groupsOfRows(count, quads),
    );
    recorder.dispatch(
      'tomograms',
      { ...params, ...packed, rows: problem.pixels.count, goesOn: index === 0 ? 0 : 1 },
      [buffers.probabilities, chunk.pixelOffsets, chunk.pixelEntries, buffers.tomograms],
      groupsOfRows(problem.pixels.count, quads),
    );
  });
  const volumes = [buffers.sumLow, buffers.sumHigh, buffers.weightLow, buffers.weightHigh];
  recorder.dispatch(
    'merge',
    { ...tileParams(state, tile), ...packed, rows: problem.pixels.count, valueScale, weightScale },
    [
      ...[buffers.pixels, buffers.mergedOrientations, buffers.tomograms],
      ...volumes.map((volume) => modelOf(state, tile, volume)),
    ],
    groupsOf(problem.pixels.count, PIXELS_PER_GROUP, quads),
  );
}

/** Sends which tomograms are merged: behind the tile before, which was submitted. */
function writeSources(
  { device, buffers, plan, problem }: EngineState,
  tile: number,
  sources: readonly Source[],
): void {
  const places = 4 * Math.ceil(sources.length / 4);
  const lanes = new Uint32Array(2 * places);
  const factors = new Float32Array(lanes.buffer);
  sources.forEach(({ lane, factor }, i) => {
    lanes[2 * i] = lane;
    factors[2 * i + 1] = factor;
  });
  device.queue.writeBuffer(buffers.sources, 0, lanes);
  const { firstPlace } = plan.tiles[tile];
  const numbers = sources.map(({ lane }) => plan.numbers[firstPlace + lane]);
  const orientations = packOrientations(problem.tomograms, numbers);
  device.queue.writeBuffer(buffers.mergedOrientations, 0, orientations);
}
