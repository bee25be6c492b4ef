import type { SearchedPairs } from '../search.ts';
import type { DeviceMemory } from './device-memory.ts';
import { candidateWords } from './pack-tomograms.ts';

/** A bit per frame and tomogram on the device: whether the search compares them (docs/adaptive.md). */
export class SearchedBits {
  readonly words: number;
  readonly #memory: DeviceMemory;
  readonly #frameCount: number;
  #buffer: GPUBuffer | undefined;

  constructor(memory: DeviceMemory, frameCount: number, tomogramCount: number) {
    this.#memory = memory;
    this.#frameCount = frameCount;
    this.words = candidateWords(tomogramCount);
  }

  /** Undefined where every frame is compared with every tomogram. */
  get buffer(): GPUBuffer | undefined {
    return this.#buffer;
  }

  /** @throws Resources when the device has no room for the bits. */
  async set(among: SearchedPairs | undefined): Promise<void> {
    if (this.#buffer) {
      this.#memory.release(this.#buffer);
      this.#buffer = undefined;
    }
    if (among) {
      const bits = searchedBits(among, this.#frameCount, this.words);
      this.#buffer = await this.#memory.filled('searched pairs', bits);
    }
  }
}

/** Words of 32 bits, frame after frame. */
function searchedBits(
  { shared, own }: SearchedPairs,
  frameCount: number,
  words: number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(words);
  shared.forEach((r) => (all[r >>> 5] |= 1 << (r & 31)));
  const bits = new Uint32Array(words * frameCount);
  for (let d = 0; d < frameCount; d++) {
    bits.set(all, words * d);
    for (const r of own.tomograms.subarray(own.offsets[d], own.offsets[d + 1])) {
      bits[words * d + (r >>> 5)] |= 1 << (r & 31);
    }
  }
  return bits;
}
