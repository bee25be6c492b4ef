/** Runs that this page has in hand, until their workers have ended and that is known. */
export class RunsInHand {
  readonly #ends = new Map<string, Promise<void>>();

  get hasAny(): boolean {
    return this.#ends.size > 0;
  }

  has(id: string): boolean {
    return this.#ends.has(id);
  }

  /**
   * Takes a run in hand. A worker tells of the end of a run before it ends itself: one that is taken up again waits
   * for it, and what the former leaves does not count.
   *
   * @param compute resolved with why its worker broke down, where it did.
   * @param settle sees to it that the end is known; `isLast`: whether the run has not been taken up again meanwhile.
   */
  take(
    id: string,
    compute: () => Promise<string | undefined>,
    settle: (breakdown: string | undefined, isLast: () => boolean) => Promise<void>,
  ): void {
    const before = this.#ends.get(id) ?? Promise.resolve();
    const own = before.then(async () => {
      const breakdown = await compute();
      const isLast = (): boolean => this.#ends.get(id) === own;
      if (isLast()) {
        await settle(breakdown, isLast);
      }
      if (isLast()) {
        this.#ends.delete(id);
      }
    });
    this.#ends.set(id, own);
  }
}
