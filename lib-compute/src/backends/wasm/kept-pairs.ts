import type { PairList } from '../float32/pair-store.ts';
import type { ProbabilityList } from '../join-probabilities.ts';
import { NEGLIGIBLE_PROBABILITY } from '../thresholds.ts';
import type { Kernels } from './kernels.ts';
import { TILE } from './tomogram-tiles.ts';
import type { Shortage } from './worker-api.ts';
import type { WorkerMemory } from './worker-memory.ts';

/** A kept block as assembly/kept-block.ts lays it out. */
export const KEPT_BLOCK_BYTES = 80;
const REFERENCE = 8;
const VALUES = 16;

/** The kept blocks of one tile. */
export interface TilePairs {
  readonly address: number;
  readonly count: number;
}

/** Memory for this many blocks more is taken at a time: 8 MB. */
const GROWTH = 100_000;

/** Bytes that the first pairs take. */
export const FIRST_KEPT_BYTES = GROWTH * KEPT_BLOCK_BYTES;

/**
 * The pairs of frame and tomogram that can still count, at the end of a worker's memory: blocks of one
 * frame and one tile, in the order of the tiles.
 */
export class KeptPairs {
  readonly #memory: WorkerMemory;
  readonly #kernels: Kernels;
  readonly #address: number;
  #count = 0;
  /** Above this many blocks, those that a later maximum has overtaken are dropped. */
  #limit = GROWTH;

  constructor(memory: WorkerMemory, kernels: Kernels, address: number) {
    this.#memory = memory;
    this.#kernels = kernels;
    this.#address = address;
  }

  clear(): void {
    this.#count = 0;
    this.#limit = GROWTH;
  }

  /**
   * Address of room for `blocks` more blocks, which `added` then counts.
   *
   * @param maximum and `window`: addresses of the values by which overtaken blocks are dropped.
   */
  room(blocks: number, maximum: number, window: number): number | Shortage {
    if (this.#count + blocks > this.#limit) {
      this.#count = this.#kernels.dropOvertaken(this.#address, this.#count, maximum, window);
      this.#limit = Math.max(this.#limit, 2 * this.#count + blocks);
    }
    const end = this.#address + (this.#count + blocks) * KEPT_BLOCK_BYTES;
    const shortage = this.#memory.reach(end + GROWTH * KEPT_BLOCK_BYTES) && this.#memory.reach(end);
    return shortage ?? this.#address + this.#count * KEPT_BLOCK_BYTES;
  }

  added(blocks: number): void {
    this.#count += blocks;
  }

  /** Turns values into distances from `maximum` and drops those beyond `window` (assembly/keep.ts). */
  settle(maximum: number, window: number): void {
    this.#count = this.#kernels.settle(this.#address, this.#count, maximum, window);
  }

  addExponentials(beta: number, normaliser: number): void {
    this.#kernels.addExponentials(this.#address, this.#count, beta, normaliser);
  }

  /** For each of `tileCount` tiles the address of its first block, and the end. */
  tileAddresses(tileCount: number): Float64Array {
    const blocks = this.#memory.uint32(this.#address, (this.#count * KEPT_BLOCK_BYTES) / 4);
    const addresses = new Float64Array(tileCount + 1);
    let block = 0;
    for (let tile = 0; tile <= tileCount; tile++) {
      while (block < this.#count && blocks[(block * KEPT_BLOCK_BYTES) / 4 + 1] < tile) {
        block++;
      }
      addresses[tile] = this.#address + block * KEPT_BLOCK_BYTES;
    }
    return addresses;
  }

  /** Frames of the kept blocks of a tile and their values, TILE for each. */
  blocksOf({ address, count }: TilePairs): { frames: Uint32Array; values: Float32Array } {
    const words = KEPT_BLOCK_BYTES / 4;
    const integers = this.#memory.uint32(address, count * words);
    const numbers = this.#memory.float32(address, count * words);
    const frames = new Uint32Array(count);
    const values = new Float32Array(count * TILE);
    for (let block = 0; block < count; block++) {
      const first = block * words + VALUES / 4;
      frames[block] = integers[block * words];
      values.set(numbers.subarray(first, first + TILE), block * TILE);
    }
    return { frames, values };
  }

  /** Blocks between two addresses of `tileAddresses`. */
  static countBetween(from: number, to: number): number {
    return (to - from) / KEPT_BLOCK_BYTES;
  }

  /**
   * Pairs of log-likelihood > `low[frame]` and <= `high[frame]`.
   *
   * @param numbers tomogram number of each place in the tiles.
   */
  list(low: Float64Array, high: Float64Array, numbers: Int32Array): PairList {
    const frames: number[] = [];
    const tomograms: number[] = [];
    const places: number[] = [];
    const logLikelihoods: number[] = [];
    this.#forEachValue((frame, number, distance, reference, place) => {
      const logLikelihood = reference + distance;
      if (logLikelihood > low[frame] && logLikelihood <= high[frame]) {
        frames.push(frame);
        tomograms.push(numbers[number]);
        places.push(place);
        logLikelihoods.push(logLikelihood);
      }
    });
    return {
      frames: Int32Array.from(frames),
      tomograms: Int32Array.from(tomograms),
      places: Float64Array.from(places),
      logLikelihoods: Float64Array.from(logLikelihoods),
    };
  }

  /**
   * Pairs of probability > 1e-6, once `settle` has made their values distances.
   *
   * @param beta and `normaliser` of each frame.
   * @param numbers tomogram number of each place in the tiles.
   */
  listProbabilities(
    beta: Float64Array,
    normaliser: Float64Array,
    numbers: Int32Array,
  ): ProbabilityList {
    const frames: number[] = [];
    const tomograms: number[] = [];
    const values: number[] = [];
    const logNormaliser = normaliser.map(Math.log);
    this.#forEachValue((frame, number, distance) => {
      const probability = Math.exp(beta[frame] * distance - logNormaliser[frame]);
      if (probability > NEGLIGIBLE_PROBABILITY) {
        frames.push(frame);
        tomograms.push(numbers[number]);
        values.push(probability);
      }
    });
    return {
      frames: Int32Array.from(frames),
      tomograms: Int32Array.from(tomograms),
      values: Float64Array.from(values),
    };
  }

  /**
   * Sum of P u of each frame, once `settle` has made the values distances.
   *
   * @param sliceSums u of each place in the tiles.
   */
  expectedPhotons(
    beta: Float64Array,
    normaliser: Float64Array,
    sliceSums: Float64Array,
  ): Float64Array {
    const expected = new Float64Array(normaliser.length);
    const logNormaliser = normaliser.map(Math.log);
    this.#forEachValue((frame, number, distance) => {
      const probability = Math.exp(beta[frame] * distance - logNormaliser[frame]);
      expected[frame] += probability * sliceSums[number];
    });
    return expected;
  }

  overwrite(places: Float64Array, logLikelihoods: Float64Array): void {
    places.forEach((place, index) => {
      const block = place - (place % KEPT_BLOCK_BYTES);
      const reference = this.#memory.float64(this.#address + block + REFERENCE, 1)[0];
      this.#memory.float32(this.#address + place, 1)[0] = logLikelihoods[index] - reference;
    });
  }

  /** Visits each value with its frame, its place in the tiles, what it is measured from, and its byte. */
  #forEachValue(
    visit: (
      frame: number,
      number: number,
      distance: number,
      reference: number,
      place: number,
    ) => void,
  ): void {
    const length = this.#count * KEPT_BLOCK_BYTES;
    const integers = this.#memory.uint32(this.#address, length / 4);
    const references = this.#memory.float64(this.#address, length / 8);
    const values = this.#memory.float32(this.#address, length / 4);
    for (let block = 0; block < length; block += KEPT_BLOCK_BYTES) {
      const frame = integers[block / 4];
      const tile = integers[block / 4 + 1];
      const reference = references[(block + REFERENCE) / 8];
      for (let lane = 0; lane < TILE; lane++) {
        const place = block + VALUES + 4 * lane;
        visit(frame, tile * TILE + lane, values[place / 4], reference, place);
      }
    }
  }
}
