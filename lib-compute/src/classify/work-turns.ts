import { breathe } from '../breathe.ts';

/** Others wait so long at most, milliseconds. */
const TURN = 40;

/** Who asked for a long computation: can end it, and is told how far it is. */
export interface WorkWatch {
  readonly signal?: AbortSignal | undefined;
  /** @param part that is done, 0 to 1. */
  readonly report?: ((part: number) => void) | undefined;
}

/** Lets others of its thread in while something is computed. */
export class WorkTurns {
  readonly #watch: WorkWatch;
  #began = performance.now();

  constructor(watch: WorkWatch) {
    this.#watch = watch;
  }

  /**
   * To be waited for between small pieces of work.
   *
   * @throws the signal's reason.
   */
  async next(part: number): Promise<void> {
    if (performance.now() - this.#began >= TURN) {
      this.#watch.report?.(part);
      await breathe();
      this.#began = performance.now();
    }
    this.#watch.signal?.throwIfAborted();
  }
}
