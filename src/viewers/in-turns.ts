/** Does one thing after another, each in a task of its own, so that none keeps the page from answering. */
export class InTurns {
  #waiting: readonly (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins with `things`; what is left of those before is forgotten. */
  begin(things: readonly (() => void)[]): void {
    clearTimeout(this.#timer);
    this.#waiting = things;
    this.#next();
  }

  cancel(): void {
    this.begin([]);
  }

  #next(): void {
    const first = this.#waiting.at(0);
    if (first === undefined) {
      return;
    }
    this.#waiting = this.#waiting.slice(1);
    this.#timer = setTimeout(() => {
      first();
      this.#next();
    });
  }
}
