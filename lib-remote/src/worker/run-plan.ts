import { randomInt } from 'node:crypto';
import { runError } from '@damselfly/compute/errors.ts';
import { changesOfResult, type Request } from '../run-directory/run-changes.ts';
import type { RunRecord } from '../run-directory/run-record.ts';

/** Which iterations a process computes, and from which seed a random start is drawn. */
export interface RunPlan {
  /** The last finished iteration; 0 means from the start. */
  readonly finished: number;
  readonly last: number;
  readonly seed: number;
  /** The record that goes on, where there is one. */
  readonly record?: RunRecord;
}

/** What is known before planning. */
export interface PlanInput {
  readonly folder: string;
  readonly log: string;
  readonly iterations: number | undefined;
  readonly resume: boolean;
  /** Undefined where every run has its own. */
  readonly fixedSeed: number | undefined;
  readonly request: Request;
  /** `run.json`, where there is one. */
  readonly record: RunRecord | undefined;
  /** The last finished iteration in the folder, 0 if none. */
  readonly finished: number;
  /** The log tells of no iteration, though some were finished. */
  readonly isLogLost: boolean;
}

/**
 * Decides where a run begins and ends. A run that was stopped before its first iteration was finished
 * begins again with the same seed; a run without a record, made by Dragonfly, goes on as it is asked.
 *
 * @throws Run when it cannot go on as asked, with the reason.
 */
export function planRun(input: PlanInput): RunPlan {
  const freshSeed = input.fixedSeed ?? randomInt(2 ** 32);
  if (!input.resume) {
    return { finished: 0, last: iterationsOf(input), seed: freshSeed };
  }
  if (input.isLogLost) {
    throw runError({
      folder: input.folder,
      reason: `outputs are there, but the log ${input.log} is missing or has no rows; restore it, or start afresh without -r`,
    });
  }
  const changes = input.record ? changesOfResult(input.record, input.request) : [];
  if (input.finished > 0 && changes.length > 0) {
    throw runError({
      folder: input.folder,
      reason: `the run cannot go on, because its result would be a mixture: ${changes.join('; ')}. Change it back, or start afresh without -r`,
    });
  }
  const record = changes.length === 0 ? input.record : undefined;
  const last =
    input.iterations === undefined && record
      ? record.iterations
      : input.finished + iterationsOf(input);
  return {
    finished: input.finished,
    last,
    seed: record?.seed ?? freshSeed,
    ...(record ? { record } : {}),
  };
}

function iterationsOf({ iterations, folder }: PlanInput): number {
  if (iterations === undefined) {
    throw runError({
      folder,
      reason:
        'there is no run of Damselfly here that tells how many iterations are left; give their number',
    });
  }
  return iterations;
}
