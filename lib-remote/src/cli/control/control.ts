import { randomUUID } from 'node:crypto';
import { controlRun } from '../../executors/control-run.ts';
import { resumesInProcess } from '../../executors/resumes-in-process.ts';
import { outputCount } from '../../http/index.ts';
import type { RunAction } from '../../http/run-state.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { refuseShortage } from '../submit/refuse-shortage.ts';

/** Runs `damselfly control`. */
export async function control(folder: string, action: RunAction): Promise<void> {
  const paths = await findRun(folder);
  if (action === 'resume') {
    await checkResume(paths);
  }
  await controlRun(paths, { id: randomUUID(), action });
  const { state, reason } = await describeRun(paths);
  // A paused worker looks for requests a few times a second.
  const now = action === 'resume' && state === 'paused' ? 'resuming' : state;
  process.stdout.write(`${now}${reason === undefined ? '' : `: ${reason}`}\n`);
}

/** A process that goes on has its memory; what else is in the way is told where it is asked. */
async function checkResume(paths: RunPaths): Promise<void> {
  const run = await describeRun(paths);
  const { request, actions, finished } = run;
  if (request && actions.includes('resume') && !resumesInProcess(run)) {
    await refuseShortage(request, outputCount(request.iterations, finished));
  }
}
