import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';

/** Frames that are added one after the other. */
export class PhotonBuilder {
  readonly #pixelCount: number;
  readonly #onesOffsets = [0];
  readonly #multiOffsets = [0];
  readonly #ones: number[] = [];
  readonly #multi: number[] = [];
  readonly #counts: number[] = [];

  constructor(pixelCount: number) {
    this.#pixelCount = pixelCount;
  }

  /** @param places pixel numbers, ascending; one as often as it has photons. */
  add(places: Uint32Array): void {
    for (let from = 0; from < places.length;) {
      let to = from + 1;
      while (places[to] === places[from]) {
        to++;
      }
      if (to - from === 1) {
        this.#ones.push(places[from]);
      } else {
        this.#multi.push(places[from]);
        this.#counts.push(to - from);
      }
      from = to;
    }
    this.#onesOffsets.push(this.#ones.length);
    this.#multiOffsets.push(this.#multi.length);
  }

  photons(): SparsePhotons {
    return {
      frameCount: this.#onesOffsets.length - 1,
      pixelCount: this.#pixelCount,
      onesOffsets: Uint32Array.from(this.#onesOffsets),
      ones: Uint32Array.from(this.#ones),
      multiOffsets: Uint32Array.from(this.#multiOffsets),
      multi: Uint32Array.from(this.#multi),
      counts: Uint32Array.from(this.#counts),
    };
  }
}
