import { sumPhotons } from '../likelihood-tiles.ts';
import { TILE } from '../tomogram-tiles.ts';
import type { TileRange } from '../worker-api.ts';
import { tileAt, type Tile, type WorkerState } from '../worker-state.ts';
import type { LastOrientation } from './last-orientation.ts';
import type { Screening } from './screening.ts';

/**
 * The worker's own tomograms that frames were likeliest in, up to 16 of one model together.
 *
 * @param last tomogram of each frame.
 */
export function lastOrientations(
  { memory, layout, tomogramCount, models }: WorkerState,
  last: Int32Array,
): LastOrientation[][] {
  const placeOf = new Map<number, number>();
  memory.int32(layout.numbers, tomogramCount).forEach((number, place) => {
    placeOf.set(number, place);
  });
  const found = new Map<number, LastOrientation>();
  last.forEach((number, frame) => {
    const place = number < 0 ? undefined : placeOf.get(number);
    if (place !== undefined) {
      const known = found.get(place) ?? { place, frames: [] };
      known.frames.push(frame);
      found.set(place, known);
    }
  });
  const tiles: LastOrientation[][] = [];
  let model = -1;
  for (const one of [...found.values()].sort((a, b) => a.place - b.place)) {
    const own = models[Math.floor(one.place / TILE)];
    if (own !== model || tiles[tiles.length - 1].length === TILE) {
      tiles.push([]);
      model = own;
    }
    tiles[tiles.length - 1].push(one);
  }
  return tiles;
}

/**
 * Takes the log-likelihoods of frames in their last orientations with the new model, before all others: in `reached` they
 * leave out what cannot count beside them (docs/screening.md).
 */
export function meetLast(state: WorkerState, screening: Screening, { from, to }: TileRange): void {
  const { memory, layout, frameCount } = state;
  const reached = memory.float64(layout.reached, frameCount);
  for (const orientations of screening.last.slice(from, to)) {
    const tile = gather(state, orientations);
    const candidates = memory.uint16(layout.candidates, frameCount);
    candidates.fill(0);
    orientations.forEach(({ frames }, lane) => {
      frames.forEach((frame) => {
        candidates[frame] = 1 << lane;
      });
    });
    sumPhotons(state, tile, layout.candidates);
    raise(state, orientations, tile, reached);
  }
}

/** A tile of tomograms that lie apart otherwise. */
function gather(state: WorkerState, orientations: readonly LastOrientation[]): Tile {
  const { memory, layout } = state;
  const [{ place }] = orientations;
  const own = tileAt(state, Math.floor(place / TILE));
  const matrices = memory.float64(layout.lastMatrices, 9 * TILE);
  for (let lane = 0; lane < TILE; lane++) {
    const source = orientations[Math.min(lane, orientations.length - 1)].place;
    matrices.set(memory.float64(layout.matrices + 72 * source, 9), 9 * lane);
  }
  return { ...own, matrices: layout.lastMatrices, sliceSums: layout.lastSliceSums };
}

/** Less than the log-likelihoods by what float32 may have rounded, and as whole nats. */
function raise(
  { memory, layout, frameCount }: WorkerState,
  orientations: readonly LastOrientation[],
  { sliceSums }: Tile,
  reached: Float64Array,
): void {
  const sums = memory.float64(layout.tileSums, TILE * frameCount);
  const scale = memory.float64(layout.scale, frameCount);
  const margin = memory.float64(layout.margin, frameCount);
  orientations.forEach(({ place, frames }, lane) => {
    const [logWeight] = memory.float64(layout.logWeights + 8 * place, 1);
    const [sliceSum] = memory.float64(sliceSums + 8 * lane, 1);
    for (const d of frames) {
      const value = sums[TILE * d + lane] + logWeight - scale[d] * sliceSum;
      reached[d] = Math.max(reached[d], Math.floor(value - 2 * margin[d]));
    }
  });
}
