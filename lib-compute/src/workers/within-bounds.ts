/** Why `withinBounds` gave up although nothing had failed. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

export interface Bounds {
  readonly seconds: number;
  /** Calls its argument whenever there is a sign of life, from which on the seconds count; returns what ends that. */
  readonly onLife?: ((listener: () => void) => () => void) | undefined;
  /** Rejects when no answer can come any more. */
  readonly failed: Promise<never>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for `call` within its bounds.
 *
 * @throws TimeUp, what `failed` rejects with, or the reason of the signal, whichever is first.
 */
export async function withinBounds<Value>(
  call: Promise<Value>,
  { seconds, onLife, failed, signal }: Bounds,
): Promise<Value> {
  signal?.throwIfAborted();
  const waiting = new AbortController();
  const exceeded = new Promise<'late' | 'aborted'>((resolve) => {
    const late = (): void => {
      resolve('late');
    };
    let timer = setTimeout(late, seconds * 1000);
    const endLife = onLife?.(() => {
      clearTimeout(timer);
      timer = setTimeout(late, seconds * 1000);
    });
    const abort = (): void => {
      resolve('aborted');
    };
    signal?.addEventListener('abort', abort);
    waiting.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      endLife?.();
      signal?.removeEventListener('abort', abort);
    });
  });
  try {
    const outcome = await Promise.race([call.then((value) => ({ value })), failed, exceeded]);
    if (typeof outcome === 'object') {
      return outcome.value;
    }
    signal?.throwIfAborted();
    throw new TimeUp(`no answer within ${seconds} s`);
  } finally {
    waiting.abort();
  }
}
