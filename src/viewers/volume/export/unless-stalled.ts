export interface Watched {
  /** Rises while the work goes on. */
  readonly progress: () => number;
  readonly signal: AbortSignal | undefined;
  /** How long it may stand still, milliseconds. */
  readonly patience: number;
}

/**
 * Waits for work that may never settle, as that of an encoder which the browser took away.
 *
 * @throws AbortError when cancelled; an Error where nothing went on for so long; what the work throws.
 */
export async function unlessStalled(
  work: Promise<void>,
  { progress, signal, patience }: Watched,
): Promise<void> {
  signal?.throwIfAborted();
  const settled = new AbortController();
  let before = progress();
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = new Promise<void>((_, reject) => {
    timer = setInterval(() => {
      const now = progress();
      if (now === before) {
        reject(new Error(`the browser encoded nothing for ${patience / 1000} seconds`));
      }
      before = now;
    }, patience);
    const abort = (): void => {
      reject(new DOMException('The movie was cancelled.', 'AbortError'));
    };
    signal?.addEventListener('abort', abort, { signal: settled.signal });
  });
  try {
    await Promise.race([work, stop]);
  } finally {
    clearInterval(timer);
    settled.abort();
  }
}
