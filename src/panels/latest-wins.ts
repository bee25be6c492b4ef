/** Carries out one wish after the other; of those that come meanwhile only the last. */
export class LatestWins<Wish> {
  readonly #carryOut: (wish: Wish) => Promise<void>;
  #next: { readonly wish: Wish } | undefined;
  #isBusy = false;

  /** @param carryOut tells its own failures. */
  constructor(carryOut: (wish: Wish) => Promise<void>) {
    this.#carryOut = carryOut;
  }

  ask(wish: Wish): void {
    this.#next = { wish };
    if (!this.#isBusy) {
      void this.#work();
    }
  }

  /** Forgets what has not been begun. */
  clear(): void {
    this.#next = undefined;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#take(); next; next = this.#take()) {
      await this.#carryOut(next.wish);
    }
    this.#isBusy = false;
  }

  #take(): { readonly wish: Wish } | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}
