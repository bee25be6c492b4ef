import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A client that sends for longer sends more than any request has. */
const MOST_MILLISECONDS = 1000;

/**
 * Takes in what a client is still sending to a request that is refused: answered before, it would see
 * a broken connection instead of the reason.
 */
export async function takeRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) {
    return;
  }
  const ended = new Promise<void>((resolve) => {
    request
      .once('close', resolve)
      .once('end', resolve)
      .once('error', () => {
        resolve();
      });
  });
  request.resume();
  await Promise.race([ended, sleep(MOST_MILLISECONDS, undefined, { ref: false })]);
}
