import type { Tomograms } from '../emc-problem.ts';
import { framesOfPairs, type FrameTomograms, type Search } from '../search.ts';
import { searchTiles, type WorkerTiles } from './search-tiles.ts';
import type { WorkerSetup } from './worker-api.ts';
import type { WorkerCrew } from './worker-crew.ts';

/** Which tomograms each worker has now: all of its own, or those of a search among some. */
export class CrewSearch {
  readonly #crew: WorkerCrew;
  readonly #tomograms: Tomograms;
  readonly #allTiles: readonly WorkerTiles[];
  /** Tomogram numbers of each worker, in the order of its tiles. */
  #orders: readonly Int32Array[];
  /** Nats down to which pairs are remembered, beside the window. */
  #reach: Float64Array | undefined;
  #isLimited = false;

  constructor(crew: WorkerCrew, tomograms: Tomograms, setups: readonly WorkerSetup[]) {
    this.#crew = crew;
    this.#tomograms = tomograms;
    this.#allTiles = setups.map(({ tiles }) => ({ tiles, candidateTiles: 0 }));
    this.#orders = setups.map(({ tiles }) => tiles.numbers);
  }

  /** Whether frames are compared with some tomograms only. */
  get isLimited(): boolean {
    return this.#isLimited;
  }

  async set({ reach, among }: Search): Promise<void> {
    this.#isLimited = among !== undefined;
    const tiles = among
      ? searchTiles(this.#tomograms, among, this.#allTiles.length)
      : this.#allTiles;
    this.#reach = reach.slice();
    this.#orders = tiles.map((own) => own.tiles.numbers);
    await this.#crew.all('limiting the search', (worker, number) =>
      worker.loadTiles(tiles[number]),
    );
    this.#crew.members.forEach((member, number) => {
      member.tileCount = tiles[number].tiles.tileCount;
    });
  }

  /** The window, or as far as the search wants pairs to be remembered. */
  widened(window: Float64Array): Float64Array {
    const reach = this.#reach;
    return reach ? window.map((nats, d) => Math.max(nats, reach[d])) : window;
  }

  /** @param levels without the reference's sums. */
  async contenders(levels: Float64Array): Promise<FrameTomograms> {
    const high = levels.map(() => Infinity);
    const lists = await this.#crew.all('listing the contenders', (worker) =>
      worker.listPairs(levels, high),
    );
    return framesOfPairs(lists, levels.length);
  }

  /** u of all tomograms; 0 where no worker has it. */
  async sliceSums(): Promise<Float64Array> {
    const sums = new Float64Array(this.#tomograms.count);
    const parts = await this.#crew.all('the slice sums', (worker) => worker.sliceSums());
    parts.forEach((part, worker) => {
      this.#orders[worker].forEach((r, place) => {
        if (r >= 0) {
          sums[r] = part[place];
        }
      });
    });
    return sums;
  }
}
