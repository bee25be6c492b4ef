import { realpath } from 'node:fs/promises';
import { describeRun, type RunDescription } from '../../run-directory/describe-run.ts';
import { runPaths, type RunPaths } from '../../run-directory/run-paths.ts';
import { readRunRecord } from '../../run-directory/run-record.ts';
import type { Roots } from '../security/roots.ts';
import { askedModels } from './asked-models.ts';
import { foreignRun } from './foreign-run.ts';
import type { KnownRun } from './known-run.ts';
import { ownRun } from './own-run.ts';
import { idOfCopy } from './run-id.ts';

/**
 * Reads a run, whoever made it.
 *
 * @param roots where its config may lie.
 * @param before as it was when it was looked at last.
 * @throws FileFormat or FileAccess where its files cannot be read.
 */
export async function readRun(paths: RunPaths, roots: Roots, before?: KnownRun): Promise<KnownRun> {
  const description = await describeRun(paths);
  const { id } = description;
  if (id === undefined) {
    return foreignRun(description, roots, before);
  }
  const ownId = (await isCopy(description)) ? idOfCopy(id, paths.outputFolder) : id;
  return ownRun(description, ownId, await askedModels(description, roots));
}

/** Whether the folder that the run was made in is another one, and still holds it. */
async function isCopy({ id, record, paths }: RunDescription): Promise<boolean> {
  const original = record?.options['output_folder'];
  if (typeof original !== 'string') {
    return false;
  }
  const place = await realpath(original).catch(() => undefined);
  if (place === undefined || place === paths.outputFolder) {
    return false;
  }
  const there = await readRunRecord(runPaths(place, paths.log)).catch(() => undefined);
  return there?.id === id;
}
