import type { RunDescription } from '../../run-directory/describe-run.ts';
import { outputFile } from '../../run-directory/run-paths.ts';
import { isWholeHdf5 } from './is-whole-hdf5.ts';

/**
 * Those outputs of a run of Dragonfly that are complete. It writes them in place: the last one may be
 * half there, or be left so for good; those before it are complete, or there would be no later one. Of outputs
 * in several files only the log tells: its row is written after them.
 */
export async function readableOutputs({
  paths,
  outputs,
  layout,
  rows,
}: Pick<RunDescription, 'paths' | 'outputs' | 'layout' | 'rows'>): Promise<number[]> {
  if (layout === 'files') {
    const logged = rows.at(-1)?.iteration ?? 0;
    return outputs.filter((number) => number <= logged);
  }
  const last = outputs.at(-1);
  return last === undefined || (await isWholeHdf5(outputFile(paths, last)))
    ? [...outputs]
    : outputs.slice(0, -1);
}
