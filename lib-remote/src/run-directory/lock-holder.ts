import { highestClaim, readClaim } from './lock-claims.ts';
import { HEARTBEAT_MILLISECONDS, lastHeartbeat } from './lock-heartbeat.ts';
import { stateOf, type ProcessIdentity } from './process-identity.ts';
import type { RunPaths } from './run-paths.ts';

/** Twelve heartbeats: more than clocks of machines that share a disk usually differ by. */
const RECENT_MILLISECONDS = 12 * HEARTBEAT_MILLISECONDS;

/** Whoever has locked a run, as far as it can be told from here. */
export interface LockHolder {
  readonly process: ProcessIdentity;
  /** When it took the lock, ISO 8601. */
  readonly since: string;
  /** It runs on this machine, or its last heartbeat is recent. */
  readonly isAlive: boolean;
}

/**
 * Who holds the lock of a run; undefined when nobody does or the process has certainly ended. A process
 * on another machine is judged by the age of its heartbeat: when that is old, it has ended or cannot
 * reach the disk, or the clocks differ.
 *
 * @throws FileFormat or FileAccess when the lock cannot be read.
 */
export async function lockHolder(paths: RunPaths): Promise<LockHolder | undefined> {
  const highest = await highestClaim(paths.lock);
  const claim = highest.isReleased ? undefined : await readClaim(highest);
  if (claim === undefined) {
    return undefined;
  }
  const { process, since } = claim;
  const state = await stateOf(process);
  if (state === 'gone') {
    return undefined;
  }
  return { process, since, isAlive: state === 'alive' || (await isRecent(highest.path)) };
}

async function isRecent(path: string): Promise<boolean> {
  const last = await lastHeartbeat(path);
  return last !== undefined && Math.abs(Date.now() - last) < RECENT_MILLISECONDS;
}
