import { runPaths } from '../../run-directory/run-paths.ts';
import type { Job } from '../executor.ts';

/** What a ticket and a slot say of their job. */
export interface WrittenJob {
  readonly id: string;
  readonly name: string;
  readonly outputFolder: string;
  readonly log: string;
}

export function jobOf({
  id,
  name,
  outputFolder,
  log,
}: WrittenJob): Job & { readonly name: string } {
  return { id, name, paths: runPaths(outputFolder, log) };
}
