import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runError } from '@damselfly/compute/errors.ts';
import { steerRun } from '../../executors/steer-run.ts';
import type { SteerRequest } from '../../http/index.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { findRun } from '../../run-directory/find-run.ts';
import type { RunEvent } from '../../run-directory/progress-log.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { textsOf } from '../key-and-value.ts';

/** A process looks for requests a few times a second; one that reads a slow disk takes longer. */
const ANSWERED_WITHIN_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 100;

/**
 * Changes options of a run, or takes its last change back.
 *
 * @param set `key=value` each; undefined to take back.
 */
export async function steer(folder: string, set: readonly string[] | undefined): Promise<void> {
  const paths = await findRun(folder);
  const request =
    set === undefined ? await undoRequest(paths) : { id: randomUUID(), set: textsOf(set) };
  await steerRun(paths, request);
  const answer = await answerTo(paths, request.id);
  if (answer?.accepted === false) {
    throw runError({ folder: paths.outputFolder, reason: answer.message ?? 'it was refused' });
  }
  const words = answer?.message ?? 'asked; the run has not answered yet';
  process.stdout.write(`${set === undefined ? 'taken back: ' : ''}${words}\n`);
}

async function undoRequest(paths: RunPaths): Promise<SteerRequest> {
  const last = (await describeRun(paths)).record?.history?.at(-1);
  if (last === undefined) {
    throw runError({ folder: paths.outputFolder, reason: 'nothing of it was changed' });
  }
  return { id: randomUUID(), undo: last.id };
}

async function answerTo(
  paths: RunPaths,
  id: string,
): Promise<Extract<RunEvent, { event: 'control' }> | undefined> {
  const end = Date.now() + ANSWERED_WITHIN_MILLISECONDS;
  for (;;) {
    const { events } = await describeRun(paths);
    const answer = events.find((event) => event.event === 'control' && event.id === id);
    if (answer?.event === 'control') {
      return answer;
    }
    if (Date.now() > end) {
      return undefined;
    }
    await sleep(LOOK_MILLISECONDS);
  }
}
