/**
 * The program of the web worker that takes one run in hand: it reads the input, iterates over wasm
 * workers of its own, and writes the results into the page's storage.
 *
 * @module
 */
import type { SteerRequest } from '@damselfly/remote/http';
import { expose } from 'comlink';
import type { RunFolder } from '../storage/run-folder.ts';
import { computeRun } from './compute-run-worker.ts';
import { holdRun } from './hold-run.ts';
import type { LocateFile, RunJob } from './run-job.ts';
import { steerAtRest } from './steer-at-rest.ts';

const calls = {
  /**
   * Resolves when the run has ended, well or not: its events tell.
   *
   * @param memory where the run is kept when the browser keeps nothing.
   * @throws Run where another page has it in hand; what storing it throws.
   */
  run: (job: RunJob, locate: LocateFile, memory?: RunFolder): Promise<void> =>
    holdRun(job, memory, (held) => computeRun(job, held, locate)),
  /**
   * Writes a change of a run down that nobody has in hand.
   *
   * @throws Config, or Run where it is refused; what storing it throws.
   */
  steer: (job: RunJob, request: SteerRequest, memory?: RunFolder): Promise<void> =>
    steerAtRest(job, request, memory),
};

export type PageRunCalls = typeof calls;

expose(calls);
