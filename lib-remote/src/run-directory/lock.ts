import { open, utimes } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runError } from '@damselfly/compute/errors.ts';
import { accessError, isMissing } from './access-error.ts';
import {
  highestClaim,
  makeClaim,
  readClaim,
  releaseClaim,
  removeOlderClaims,
  type Claim,
  type HighestClaim,
} from './lock-claims.ts';
import { ownIdentity, stateOf } from './process-identity.ts';
import type { RunPaths } from './run-paths.ts';

/** The holder touches its lock this often (docs/architecture.md, Processes). */
const HEARTBEAT_MILLISECONDS = 5000;

/** Four missed heartbeats: a holder on another machine is then taken for gone. */
const DEFAULT_PATIENCE_MILLISECONDS = 4 * HEARTBEAT_MILLISECONDS;

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
  readonly #paths: RunPaths;
  readonly #claim: string;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(paths: RunPaths, claim: string) {
    this.#paths = paths;
    this.#claim = claim;
    this.#heartbeat = setInterval(() => {
      const now = new Date();
      utimes(claim, now, now).catch(() => undefined);
    }, HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  /**
   * @throws Run when another process holds the lock, FileAccess when the folder cannot be written.
   */
  static async acquire(paths: RunPaths, options: LockOptions = {}): Promise<RunLock> {
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

/** Who holds the lock of a run, or undefined when nobody that still runs does. */
export async function lockHolder(paths: RunPaths): Promise<Claim | undefined> {
  const highest = await highestClaim(paths.lock);
  const claim = highest.isReleased ? undefined : await readClaim(highest);
  return claim !== undefined && (await stateOf(claim.process)) !== 'gone' ? claim : undefined;
}

async function assertFree(
  paths: RunPaths,
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
  const first = await modificationTime(path);
  options.onWait?.(
    `The run is locked by a process on ${claim.process.host}; watching for ${Math.ceil(patience / 1000)} s whether it is still alive.`,
  );
  await wait(patience, options.signal);
  const last = await modificationTime(path);
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

/** Opening the file first makes network file systems ask their server. */
async function modificationTime(path: string): Promise<number | undefined> {
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
