/** Between half so many places and so many are kept. */
const ROOM = 10_000;

/** An even sample of places that come one by one, in room that is used again: a volume has new ones at every update. */
export class PlaceSample {
  readonly #positions = new Float32Array(3 * ROOM);
  #kept = 0;
  #every = 1;
  #added = 0;

  /** How many have come, of which a part is kept. */
  get added(): number {
    return this.#added;
  }

  /** Three numbers of each that is kept, until others come. */
  get positions(): Float32Array {
    return this.#positions.subarray(0, 3 * this.#kept);
  }

  clear(): void {
    this.#kept = 0;
    this.#every = 1;
    this.#added = 0;
  }

  add(x: number, y: number, z: number): void {
    if (this.#added % this.#every === 0) {
      if (this.#kept === ROOM) {
        this.#halve();
      }
      const at = 3 * this.#kept++;
      this.#positions[at] = x;
      this.#positions[at + 1] = y;
      this.#positions[at + 2] = z;
    }
    this.#added++;
  }

  /** Keeps the first of every two, and of those that come. */
  #halve(): void {
    for (let place = 1; place < ROOM / 2; place++) {
      this.#positions.copyWithin(3 * place, 6 * place, 6 * place + 3);
    }
    this.#kept = ROOM / 2;
    this.#every *= 2;
  }
}
