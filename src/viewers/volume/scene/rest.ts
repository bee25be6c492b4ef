/** Lets others wait until something that is often busy is not. */
export class Rest {
  #isBusy = false;
  #isDisposed = false;
  #waiting: (() => void)[] = [];

  get isBusy(): boolean {
    return this.#isBusy;
  }

  set isBusy(isBusy: boolean) {
    this.#isBusy = isBusy;
    if (!isBusy) {
      this.#release();
    }
  }

  /**
   * Resolves when it rests, and `begin` began nothing more.
   *
   * @param begin what is still to be done, which makes it busy then; it is called again after every wait.
   * @throws AbortError when it is disposed.
   */
  async settle(begin: () => void): Promise<void> {
    this.#check();
    begin();
    while (this.#isBusy) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.#check();
      begin();
    }
  }

  /** Nobody waits for it any more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#release();
  }

  #release(): void {
    this.#waiting.splice(0).forEach((tell) => {
      tell();
    });
  }

  #check(): void {
    if (this.#isDisposed) {
      throw new DOMException('The view was closed.', 'AbortError');
    }
  }
}
