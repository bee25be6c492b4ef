import { setTimeout as sleep } from 'node:timers/promises';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { RunLock } from '../../run-directory/lock.ts';
import type { QueueFolder } from './queue-folder.ts';

/** A change of the queue takes some 100 ms; whoever holds the lock this long hangs. */
const PATIENCE_MILLISECONDS = 30_000;
const RETRY_MILLISECONDS = 20;

/**
 * Runs `change` while no other process changes the queue.
 *
 * @throws Run when another process does not come to an end with it.
 */
export async function whileLocked<Result>(
  { folder, lock }: QueueFolder,
  change: () => Promise<Result>,
): Promise<Result> {
  const held = await acquire({ outputFolder: folder, lock });
  try {
    return await change();
  } finally {
    await held.release();
  }
}

async function acquire(paths: { outputFolder: string; lock: string }): Promise<RunLock> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await RunLock.acquire(paths);
    } catch (error) {
      if (!isDamselflyError(error, 'Run') || performance.now() > deadline) {
        throw error;
      }
      await sleep(RETRY_MILLISECONDS);
    }
  }
}
