/** Above this part of blocks of 16 pairs that remain, screening costs more than it saves. */
const WORTHWHILE = 0.6;
/** So often it may fail in a row before it pauses: at first, maxima are still low. */
const PATIENCE = 6;
const LONGEST_PAUSE = 64;

/**
 * When to screen: where most pairs remain, the tiles of the next while are taken as they are, and then it is tried again.
 * Either way gives the same bits, so that nothing hangs on it but time.
 */
export class ScreeningPace {
  #failures = 0;
  #pause = 0;

  /** Whether what was screened last was worth it, but for a few first tries. */
  get pays(): boolean {
    return this.#failures <= PATIENCE;
  }

  isWorthwhile(): boolean {
    if (this.#pause > 0) {
      this.#pause--;
      return false;
    }
    return true;
  }

  /** @param remaining part of the blocks of 16 pairs that screening left. */
  note(remaining: number): void {
    this.#failures = remaining > WORTHWHILE ? this.#failures + 1 : 0;
    this.#pause = this.pays ? 0 : Math.min(LONGEST_PAUSE, 2 ** (this.#failures - PATIENCE));
  }
}
