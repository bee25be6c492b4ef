/** Tells which of several attempts at the same thing is the last: the others come too late. */
export class Attempts {
  #last = 0;

  /** @returns whether no other has begun since. */
  begin(): () => boolean {
    const own = ++this.#last;
    return () => own === this.#last;
  }
}
