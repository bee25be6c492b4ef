/**
 * Does one thing after another, each in a task and before a frame of its own, so that none keeps the page from
 * answering, and no frame has to lay out and paint what several of them have changed.
 */
export class InTurns {
  #waiting: readonly (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  /** Begins with `things`; what is left of those before is forgotten. */
  begin(things: readonly (() => void)[]): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) {
      cancelAnimationFrame(this.#frame);
    }
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
    this.#frame = requestAnimationFrame(() => {
      // Not in the frame itself, which others draw in.
      this.#timer = setTimeout(() => {
        first();
        this.#next();
      });
    });
  }
}
