import type { ISignal } from '@lumino/signaling';

/**
 * Resolves with what `look` finds, which looks at once and whenever something is told.
 *
 * @param look returns `undefined` or `false` where it has not come yet.
 * @throws what `look` throws; the signal's reason.
 */
export async function until<Found>(
  told: readonly ISignal<unknown, unknown>[],
  signal: AbortSignal,
  look: () => Found | undefined | false,
): Promise<Found> {
  for (;;) {
    signal.throwIfAborted();
    const found = look();
    if (found !== undefined && found !== false) {
      return found;
    }
    await next(told, signal);
  }
}

/** Resolves when something is told, or the signal. */
function next(told: readonly ISignal<unknown, unknown>[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      told.forEach((one) => one.disconnect(done));
      signal.removeEventListener('abort', done);
      resolve();
    };
    told.forEach((one) => one.connect(done));
    signal.addEventListener('abort', done);
  });
}
