import type { SearchedPairs } from '../search.ts';
import type { DeviceMemory } from './device-memory.ts';
import { candidateWords } from './pack-tomograms.ts';
import type { FrameRange } from './photon-rows.ts';

/** A bit per frame and tomogram on the device: whether the search compares them (docs/adaptive.md). */
export class SearchedBits {
  readonly words: number;
  readonly #memory: DeviceMemory;
  readonly #chunks: readonly FrameRange[];
  #buffers: readonly GPUBuffer[] | undefined;

  constructor(memory: DeviceMemory, chunks: readonly FrameRange[], tomogramCount: number) {
    this.#memory = memory;
    this.#chunks = chunks;
    this.words = candidateWords(tomogramCount);
  }

  /** One for each chunk of frames; undefined where every frame is compared with every tomogram. */
  get buffers(): readonly GPUBuffer[] | undefined {
    return this.#buffers;
  }

  /** @throws Resources when the device has no room for the bits. */
  async set(among: SearchedPairs | undefined): Promise<void> {
    this.#release(this.#buffers ?? []);
    this.#buffers = undefined;
    if (!among) {
      return;
    }
    const buffers: GPUBuffer[] = [];
    try {
      for (const chunk of this.#chunks) {
        const bits = searchedBits(among, chunk, this.words);
        buffers.push(await this.#memory.filled('searched pairs', bits));
      }
    } catch (error) {
      this.#release(buffers);
      throw error;
    }
    this.#buffers = buffers;
  }

  #release(buffers: readonly GPUBuffer[]): void {
    buffers.forEach((buffer) => {
      this.#memory.release(buffer);
    });
  }
}

/** Words of 32 bits, frame after frame. */
function searchedBits(
  { shared, own }: SearchedPairs,
  { first, count }: FrameRange,
  words: number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(words);
  shared.forEach((r) => (all[r >>> 5] |= 1 << (r & 31)));
  const bits = new Uint32Array(words * count);
  for (let row = 0; row < count; row++) {
    bits.set(all, words * row);
    const [begin, end] = own.offsets.subarray(first + row, first + row + 2);
    for (const r of own.tomograms.subarray(begin, end)) {
      bits[words * row + (r >>> 5)] |= 1 << (r & 31);
    }
  }
  return bits;
}
