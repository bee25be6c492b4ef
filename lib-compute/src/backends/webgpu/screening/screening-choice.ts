/** Iterations that a choice for screening lasts: the model changes, and with it what is left to do. */
const LASTS = 16;
/** Against it, it lasts one at first, as maxima are low in the first iteration, and twice as long each time. */
const LONGEST = 16;

/**
 * Whether the tiles of an iteration are screened: what was faster on this device when it was tried. Either way gives the
 * same bits, so that nothing hangs on it but time.
 */
export class ScreeningChoice {
  #isOn = false;
  #left = 0;
  #lasts = 1;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Begins an iteration. @returns whether it is to be tried anew. */
  isDue(): boolean {
    this.#left--;
    return this.#left < 0;
  }

  /** @param plain milliseconds of a tile without screening. @param screened those of one with it. */
  note(plain: number, screened: number): void {
    this.#isOn = screened < plain;
    this.#left = this.#isOn ? LASTS : this.#lasts;
    this.#lasts = this.#isOn ? 1 : Math.min(LONGEST, 2 * this.#lasts);
  }
}
