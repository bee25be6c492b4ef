/** Numbers below 2^16 in memory that grows. */
export class GrowingList {
  #values: Uint16Array<ArrayBuffer>;
  length = 0;

  constructor(expected: number) {
    this.#values = new Uint16Array(Math.ceil(expected));
  }

  add(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint16Array(Math.ceil(1.25 * this.length) + 1024);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** What was added; its memory may be larger. */
  values(): Uint16Array<ArrayBuffer> {
    return this.#values.subarray(0, this.length);
  }
}
