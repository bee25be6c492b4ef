/** Collects smallest, largest and mean of many values, those that are finite, without keeping them. */
export class Statistics {
  #count = 0;
  #others = 0;
  #sum = 0;
  #minimum = Infinity;
  #maximum = -Infinity;

  add(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (!Number.isFinite(value)) {
        this.#others++;
        continue;
      }
      this.#count++;
      this.#sum += value;
      this.#minimum = Math.min(this.#minimum, value);
      this.#maximum = Math.max(this.#maximum, value);
    }
  }

  /** How many values are NaN or infinite. */
  get notFinite(): number {
    return this.#others;
  }

  /** All NaN where no finite value was added. */
  result(): { minimum: number; mean: number; maximum: number } {
    return this.#count === 0
      ? { minimum: NaN, mean: NaN, maximum: NaN }
      : { minimum: this.#minimum, mean: this.#sum / this.#count, maximum: this.#maximum };
  }
}
