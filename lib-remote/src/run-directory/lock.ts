import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runError } from '@damselfly/compute/errors.ts';
import {
  highestClaim,
  makeClaim,
  readClaim,
  releaseClaim,
  removeOlderClaims,
  type Claim,
  type HighestClaim,
} from './lock-claims.ts';
import { beat, HEARTBEAT_MILLISECONDS, lastHeartbeat } from './lock-heartbeat.ts';
import { ownIdentity, stateOf } from './process-identity.ts';
import type { RunPaths } from './run-paths.ts';

/** Four missed heartbeats: a holder on another machine is then taken for gone. */
const DEFAULT_PATIENCE_MILLISECONDS = 4 * HEARTBEAT_MILLISECONDS;

/** Where a lock lies, and the folder whose writer it chooses. */
export type LockPaths = Pick<RunPaths, 'lock' | 'outputFolder'>;

export interface LockOptions {
  /** How long a lock held elsewhere is watched for a heartbeat, in milliseconds. */
  patience?: number;
  /** Called with a sentence before the watching starts. */
  onWait?: (notice: string) => void;
  signal?: AbortSignal;
}

/**
 * The right to write into a run directory: one process at a time. The lock of a process that has ended
 * is taken over; that of a process on another machine once its heartbeat has stopped.
 */
export class RunLock {
  readonly #paths: LockPaths;
  readonly #claim: string;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(paths: LockPaths, claim: string) {
    this.#paths = paths;
    this.#claim = claim;
    this.#heartbeat = setInterval(() => {
      beat(claim).catch(() => undefined);
    }, HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  /**
   * @throws Run when another process holds the lock, FileAccess when the folder cannot be written.
   */
  static async acquire(paths: LockPaths, options: LockOptions = {}): Promise<RunLock> {
    const process = await ownIdentity();
    for (;;) {
      const highest = await highestClaim(paths.lock);
      await assertFree(paths, highest, options);
      const number = highest.number + 1;
      const since = new Date().toISOString();
      const claim = await makeClaim(paths.lock, number, { token: randomUUID(), since, process });
      if (claim !== undefined) {
        await removeOlderClaims(paths.lock, number);
        return new RunLock(paths, claim);
      }
    }
  }

  /**
   * Checks before anything lasting is written that the lock is still ours: it may have been taken over
   * while this process was suspended, or removed by hand.
   *
   * @throws Run when it is not.
   */
  async assertHeld(): Promise<void> {
    const { path } = await highestClaim(this.#paths.lock);
    if (path !== this.#claim) {
      throw runError({
        folder: this.#paths.outputFolder,
        reason: 'another process has taken over this run; this one stops',
      });
    }
  }

  /** Gives the lock back; calling it twice is safe. */
  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    await releaseClaim(this.#claim);
  }
}

async function assertFree(
  paths: LockPaths,
  highest: HighestClaim,
  options: LockOptions,
): Promise<void> {
  const claim = highest.isReleased ? undefined : await readClaim(highest);
  if (claim === undefined) {
    return;
  }
  const state = await stateOf(claim.process);
  if (
    state === 'alive' ||
    (state === 'elsewhere' && (await isBeating(highest.path, claim, options)))
  ) {
    const { pid, host } = claim.process;
    throw runError({
      folder: paths.outputFolder,
      reason: `process ${pid} on ${host} has been writing here since ${claim.since}; stop it, or choose another output_folder`,
    });
  }
}

/** Watches a lock that is held on another machine, whose clock may differ: only a change counts. */
async function isBeating(path: string, claim: Claim, options: LockOptions): Promise<boolean> {
  const patience = options.patience ?? DEFAULT_PATIENCE_MILLISECONDS;
  const first = await lastHeartbeat(path);
  options.onWait?.(
    `The run is locked by a process on ${claim.process.host}; watching for ${Math.ceil(patience / 1000)} s whether it is still alive.`,
  );
  await wait(patience, options.signal);
  const last = await lastHeartbeat(path);
  return last !== undefined && last !== first;
}

async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
