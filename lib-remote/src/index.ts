/**
 * `@damselfly/remote`: run directories, what runs in them and what starts it. Node only.
 *
 * @module
 */

export { controlRun } from './executors/control-run.ts';
export type { Executor } from './executors/executor.ts';
export { executors } from './executors/registry.ts';
export { submitRun } from './executors/submit-run.ts';
export { describeRun, type RunDescription } from './run-directory/describe-run.ts';
export type { RunState } from './run-directory/run-state.ts';
export { findRun } from './run-directory/find-run.ts';
export { readEvents, type RunEvent } from './run-directory/progress-log.ts';
export { runPaths, outputFile, type RunPaths } from './run-directory/run-paths.ts';
export type { RunRecord } from './run-directory/run-record.ts';
export type { RunRequest } from './run-directory/run-request.ts';
export type { EmcObserver, RunSummary } from './worker/emc-observer.ts';
export type { EmcRequest } from './worker/emc-request.ts';
export { runEmc } from './worker/run-emc.ts';
