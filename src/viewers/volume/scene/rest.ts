/** Lets others wait until something that is often busy is not. */
export class Rest {
  #isBusy = false;
  #waiting: (() => void)[] = [];

  get isBusy(): boolean {
    return this.#isBusy;
  }

  set isBusy(isBusy: boolean) {
    this.#isBusy = isBusy;
    if (!isBusy) {
      this.#waiting.splice(0).forEach((tell) => {
        tell();
      });
    }
  }

  /** Resolves when it rests. */
  async wait(): Promise<void> {
    if (this.#isBusy) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
