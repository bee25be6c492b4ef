/** Where nothing was reached yet, as before each likelihood, and the lowest that is told. */
export const NOTHING_REACHED = -(2 ** 31);

/** Room for what every worker has reached: whole nats, one value per frame, worker after worker. */
export type SharedMaxima = Int32Array<SharedArrayBuffer>;

/** One worker's part of it. */
export interface ReachedSlot {
  readonly maxima: SharedMaxima;
  readonly worker: number;
}

/** Memory that workers share, where there is such: pages have it only when they are isolated from other sites. */
export function sharedMaxima(frameCount: number, workers: number): SharedMaxima | undefined {
  if (workers < 2 || typeof SharedArrayBuffer === 'undefined') {
    return undefined;
  }
  return new Int32Array(new SharedArrayBuffer(4 * frameCount * workers)).fill(NOTHING_REACHED);
}

/**
 * Tells the other workers what a frame's log-likelihood has reached, and learns of theirs: each then leaves out pairs that
 * cannot count beside another's. Which ones hangs on who is first; which pairs count in the end does not.
 */
export class ReachedMaxima {
  readonly #slot: ReachedSlot;

  constructor(slot: ReachedSlot) {
    this.#slot = slot;
  }

  /**
   * @param maximum of each frame over this worker's tomograms so far.
   * @param reached in: what was reached before those; out: no more than the highest of all workers, minus infinity where
   *   there is none.
   */
  exchange(maximum: Float64Array, reached: Float64Array): void {
    const { maxima, worker } = this.#slot;
    const frameCount = maximum.length;
    for (let d = 0; d < frameCount; d++) {
      Atomics.store(
        maxima,
        worker * frameCount + d,
        Math.max(NOTHING_REACHED, Math.floor(maximum[d]), Math.floor(reached[d])),
      );
    }
    for (let d = 0; d < frameCount; d++) {
      let highest = NOTHING_REACHED;
      for (let place = d; place < maxima.length; place += frameCount) {
        highest = Math.max(highest, Atomics.load(maxima, place));
      }
      reached[d] = highest === NOTHING_REACHED ? -Infinity : highest;
    }
  }
}
