import { randomUUID } from 'node:crypto';
import { controlRun } from '../../executors/control-run.ts';
import type { RunAction } from '../../http/run.ts';
import { describeRun } from '../../run-directory/describe-run.ts';
import { findRun } from '../../run-directory/find-run.ts';

/** Runs `damselfly control`. */
export async function control(folder: string, action: RunAction): Promise<void> {
  const paths = await findRun(folder);
  await controlRun(paths, { id: randomUUID(), action });
  process.stdout.write(`${(await describeRun(paths)).state}\n`);
}
