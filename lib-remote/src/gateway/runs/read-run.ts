import { relative } from 'node:path';
import { describeRun } from '../../run-directory/describe-run.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { foreignRun } from './foreign-run.ts';
import type { KnownRun } from './known-run.ts';
import { ownRun } from './own-run.ts';
import type { ReadableOutputs } from './readable-outputs.ts';
import { idOfCopy } from './run-id.ts';

/**
 * Reads a run, whoever made it.
 *
 * @throws FileFormat or FileAccess where its files cannot be read.
 */
export async function readRun(
  paths: RunPaths,
  readable: ReadableOutputs,
  signal: AbortSignal,
): Promise<KnownRun> {
  const description = await describeRun(paths);
  const { id, record } = description;
  if (id === undefined) {
    return foreignRun(description, readable, signal);
  }
  const wasMadeAt = record?.options['output_folder'];
  const isCopy = typeof wasMadeAt === 'string' && relative(wasMadeAt, paths.outputFolder) !== '';
  return ownRun(description, isCopy ? idOfCopy(id, paths.outputFolder) : id);
}
