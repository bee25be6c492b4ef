import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accessError, isMissing } from './access-error.ts';
import type { RunPaths } from './run-paths.ts';

/** How a file is called until it is complete (platform/node/atomic-write.ts). */
const PARTIAL_NAME =
  /^\.((output|odd|even)_\d+\.h5|(run|state|current)\.json|\d+(-[a-z]+\.u8\.zst|\.json))\.part-/;

/**
 * Removes what processes that were killed have left half written: an output of a large model takes
 * hundreds of megabytes. Only the holder of the lock may do so.
 */
export async function removePartialFiles(paths: RunPaths): Promise<void> {
  const checkpoints = dirname(paths.checkpoint);
  const { outputFolder, folder: own, previews, quality, halves } = paths;
  for (const folder of [outputFolder, own, checkpoints, previews, quality, halves]) {
    for (const name of await namesIn(folder)) {
      if (PARTIAL_NAME.test(name)) {
        await rm(join(folder, name), { force: true });
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(folder, 'read', error);
  }
}
