import { readCheckpoint } from './checkpoint.ts';
import type { RunPaths } from './run-paths.ts';
import type { RunRecord } from './run-record.ts';
import { hasResults, listOutputs } from './set-aside.ts';

/**
 * Whether iterations were finished in a folder whose log tells of none: it was removed or emptied.
 * Our own runs say by their checkpoint whether the outputs count: a process that was killed may have
 * written one and not yet its row. In a folder of another program any output does.
 *
 * @throws FileFormat or FileAccess when the folder cannot be read.
 */
export async function hasLostLog(paths: RunPaths, record: RunRecord | undefined): Promise<boolean> {
  if (!hasResults(await listOutputs(paths))) {
    return false;
  }
  return record === undefined || (await readCheckpoint(paths))?.id === record.id;
}
