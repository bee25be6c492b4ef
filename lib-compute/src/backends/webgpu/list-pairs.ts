import type { EngineState } from './engine-state.ts';
import { NO_PAIR } from './kernels/photon-sum.ts';
import { groupsOfRows } from './kernels/rows.ts';
import type { ModelScale } from './model-scale.ts';
import { overTiles } from './over-tiles.ts';
import { recordLogLikelihoods } from './record-tile.ts';

/** A pair of frame and tomogram: its place in the order of the tiles, and its log-likelihood. */
export interface ListedPair {
  readonly frame: number;
  readonly place: number;
  readonly value: number;
}

/** Bytes of a pair in kernels/list-pairs.wgsl.ts. */
const PAIR_BYTES = 12;

/** Pairs that the list has room for at first. */
const FIRST_CAPACITY = 2 ** 16;

/** Above every log-likelihood, and a number in WGSL, which need not know infinity. */
const HIGHEST = 3e38;

/**
 * Pairs whose log-likelihood is above `low[frame]` and not above `high[frame]`, by place, then by frame.
 *
 * @throws Resources when the device has no room for the list.
 */
export async function listPairs(
  state: EngineState,
  scale: ModelScale,
  low: Float64Array,
  high: Float64Array,
): Promise<ListedPair[]> {
  const levels = new Float32Array(2 * low.length);
  const bounded = (level: number): number => Math.min(Math.max(level, NO_PAIR), HIGHEST);
  low.forEach((level, frame) => {
    levels.set([bounded(level), bounded(high[frame])], 2 * frame);
  });
  const { memory } = state;
  const count = await memory.storage('number of pairs', 4);
  const levelBuffer = await memory.filled('levels', levels);
  try {
    let capacity = FIRST_CAPACITY;
    for (;;) {
      const pairs = await memory.storage('list of pairs', PAIR_BYTES * capacity);
      try {
        const found = await fill(state, scale, { levels: levelBuffer, count, pairs, capacity });
        if (found <= capacity) {
          return await readPairs(state, pairs, found);
        }
        capacity = found;
      } finally {
        memory.release(pairs);
      }
    }
  } finally {
    memory.release(count);
    memory.release(levelBuffer);
  }
}

interface List {
  readonly levels: GPUBuffer;
  readonly count: GPUBuffer;
  readonly pairs: GPUBuffer;
  readonly capacity: number;
}

/** @returns how many pairs there are, which may be more than the list has room for. */
async function fill(
  state: EngineState,
  scale: ModelScale,
  { levels, count, pairs, capacity }: List,
): Promise<number> {
  const { device, recorder, plan, readBack } = state;
  device.queue.writeBuffer(count, 0, new Uint32Array(1));
  await overTiles(state, 'listing pairs', {}, (tile) => {
    recordLogLikelihoods(state, tile, scale, false, ({ chunk, logLikelihoods, params }) => {
      recorder.dispatch(
        'listPairs',
        { ...params, capacity },
        [logLikelihoods, levels, count, pairs],
        groupsOfRows(chunk.range.count, plan.tiles[tile].quads),
      );
    });
  });
  return new Uint32Array(await readBack.read(count, 4))[0];
}

async function readPairs(
  { readBack }: EngineState,
  buffer: GPUBuffer,
  count: number,
): Promise<ListedPair[]> {
  const bytes = await readBack.read(buffer, PAIR_BYTES * count);
  const integers = new Uint32Array(bytes);
  const values = new Float32Array(bytes);
  return Array.from({ length: count }, (_, i) => ({
    frame: integers[3 * i],
    place: integers[3 * i + 1],
    value: values[3 * i + 2],
  })).sort((a, b) => a.place - b.place || a.frame - b.frame);
}
