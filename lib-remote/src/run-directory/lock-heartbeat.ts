import { open, utimes } from 'node:fs/promises';
import { accessError, isMissing } from './access-error.ts';

/** The holder touches its lock this often (docs/architecture.md, Processes). */
export const HEARTBEAT_MILLISECONDS = 5000;

/** Shows others that the holder of a lock is alive. */
export async function beat(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}

/**
 * When the holder last touched its lock, in milliseconds by its own clock; undefined where the lock has
 * gone. Opening the file first makes network file systems ask their server.
 *
 * @throws FileAccess when the lock cannot be read.
 */
export async function lastHeartbeat(path: string): Promise<number | undefined> {
  try {
    await using file = await open(path);
    return (await file.stat()).mtimeMs;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw accessError(path, 'read', error);
  }
}
