import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { controlRun } from '../../src/executors/control-run.ts';
import { submitRun } from '../../src/executors/submit-run.ts';
import type { RunAction } from '../../src/http/run-state.ts';
import { describeRun, type RunDescription } from '../../src/run-directory/describe-run.ts';
import type { RunPaths } from '../../src/run-directory/run-paths.ts';
import type { RunRequest } from '../../src/run-directory/run-request.ts';
import type { RunState } from '../../src/run-directory/run-state.ts';
import type { SmallRun } from './small-run.ts';

/** More than any test waits for, on a disk that may be small: such a run is still going when it is looked at. */
export const ENDLESS = 20_000;

const ENDED: ReadonlySet<RunState> = new Set([
  'done',
  'stopped',
  'cancelled',
  'interrupted',
  'failed',
  'lost',
]);

/** What a panel would ask for. */
export function requestFor(run: SmallRun, iterations: number, name = 'small'): RunRequest {
  return {
    id: randomUUID(),
    name,
    config: run.config,
    iterations,
    workers: 2,
    backend: 'auto',
    parity: false,
    engine: 'local',
    created: new Date().toISOString(),
  };
}

export async function submit(
  run: SmallRun,
  iterations: number,
  name?: string,
): Promise<RunRequest> {
  const request = requestFor(run, iterations, name);
  mkdirSync(run.paths.outputFolder, { recursive: true });
  await submitRun(run.paths, request);
  return request;
}

export function ask(paths: RunPaths, action: RunAction): Promise<void> {
  return controlRun(paths, { id: randomUUID(), action });
}

export function untilState(paths: RunPaths, state: RunState): Promise<RunDescription> {
  return until(paths, (run) => run.state === state);
}

/** Looks until something is reached; a run that has ended will not reach it any more. */
export async function until(
  paths: RunPaths,
  isReached: (run: RunDescription) => boolean,
): Promise<RunDescription> {
  for (;;) {
    const run = await describeRun(paths);
    if (isReached(run)) {
      return run;
    }
    if (ENDED.has(run.state)) {
      throw new Error(`The run is ${run.state}: ${run.reason ?? ''}`);
    }
    await sleep(20);
  }
}

/** Waits until the run has finished more iterations than now. */
export async function untilGoesOn(paths: RunPaths): Promise<RunDescription> {
  const { rows } = await describeRun(paths);
  return until(paths, (run) => run.rows.length > rows.length);
}
