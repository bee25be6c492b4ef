/**
 * Lets some pieces of work go on at a time; the others wait in the order in which they came.
 *
 * @returns does `work` when there is a place; throws the reason of `signal` where it is aborted before.
 */
export function atMost(
  places: number,
): <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value> {
  let free = places;
  const waiting = new Set<() => void>();

  const getPlace = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (free > 0) {
      free--;
      return;
    }
    const isMine = await new Promise<boolean>((resolve) => {
      const leave = (): void => {
        waiting.delete(begin);
        resolve(false);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      waiting.add(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
    if (!isMine) {
      signal.throwIfAborted();
    }
  };

  /** Hands it to the next, or keeps it. */
  const giveBack = (): void => {
    const next = waiting.values().next();
    if (next.done) {
      free++;
    } else {
      waiting.delete(next.value);
      next.value();
    }
  };

  return async (work, signal) => {
    await getPlace(signal);
    try {
      return await work();
    } finally {
      giveBack();
    }
  };
}
