import { setTimeout } from 'node:timers/promises';

/** Something that goes on beside the answers to requests has failed. */
export type OnFailure = (error: unknown) => void;

/** A full disk or a lost network does not come back within a second. */
const REST_AFTER_FAILURE = 10_000;

/**
 * Looks again and again until `signal` is aborted. A look that fails is told to `onFailure` and followed
 * by another: one bad moment of a disk must not leave a gateway blind.
 *
 * @param look resolves with the milliseconds to the next one.
 */
export async function againAndAgain(
  signal: AbortSignal,
  onFailure: OnFailure,
  look: () => Promise<number>,
): Promise<void> {
  while (!signal.aborted) {
    const rest = await look().catch((error: unknown) => {
      if (!signal.aborted) {
        onFailure(error);
      }
      return REST_AFTER_FAILURE;
    });
    // Nothing keeps a gateway alive but its socket.
    await setTimeout(rest, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
