import type { ProcessIdentity } from '../run-directory/process-identity.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';

/** A run as executors know it; its directory holds the request that is to be carried out. */
export interface Job {
  readonly id: string;
  readonly paths: RunPaths;
}

/** What an executor tells of a job that has not ended; how one ended is told by its run directory. */
export type JobStatus =
  | {
      readonly state: 'queued';
      /** What it waits for, as a sentence. */
      readonly reason: string;
    }
  | { readonly state: 'active'; readonly process: ProcessIdentity };

/** A job that waits or runs, as a list shows it. */
export interface KnownJob extends Job {
  readonly name: string;
  readonly status: JobStatus;
}

/** What there is to compute with, in the terms of `Engine` (http/places.ts). */
export interface ExecutorResources {
  readonly device: string;
  readonly cores: number;
  /** Bytes that are free for runs. */
  readonly memory: number;
  /** Bytes that there are, those in use too. */
  readonly totalMemory: number;
  readonly running: number;
  readonly queued: number;
  /** Runs at a time. */
  readonly slots: number;
}

export interface ExecutorCapabilities {
  /** The most workers that one job may have. */
  readonly workers: number;
}

/**
 * Starts the program of a job (`damselfly work FOLDER`) somewhere, now or later. What the process does
 * then is between it and its run directory: executors neither read results nor pass on controls.
 */
export interface Executor {
  /** In `request.json` and `run.json`. */
  readonly name: string;
  capabilities(): ExecutorCapabilities;
  resources(): Promise<ExecutorResources>;
  /**
   * Starts a job or puts it into the queue; submitting a job that waits or runs changes nothing.
   *
   * @throws FileAccess or FileFormat when the queue cannot be kept.
   */
  submit(job: Job): Promise<void>;
  /** All that wait or run: those that run first, then the queue in its order. */
  jobs(): Promise<readonly KnownJob[]>;
  /** Of those jobs that wait or run, by id. */
  status(jobs: readonly Job[]): Promise<ReadonlyMap<string, JobStatus>>;
  /** Takes a job out of the queue. @returns whether it was there. */
  cancel(job: Job): Promise<boolean>;
  /**
   * Starts what can be started. To be called now and then: a process that was killed cannot tell that
   * its place is free.
   */
  startWaiting(): Promise<void>;
  /** The program of a job calls it at its end, so that the next one starts. */
  ended(job: Job): Promise<void>;
}
