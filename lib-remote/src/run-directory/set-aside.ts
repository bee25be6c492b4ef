import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, join } from 'node:path';
import { accessError, isMissing, isPresent } from './access-error.ts';
import { logBackup, outputFile, outputNumber, type RunPaths } from './run-paths.ts';

/**
 * Clears a folder for a fresh start, so that the results of two runs never mix. The log becomes
 * `.EMC.log.bak[N]`, as with Dragonfly; outputs and records of the old run move to
 * `.damselfly/previous/`, which keeps one generation. The log goes first: from then on nothing here
 * counts as finished, whatever else of the old run is still in place.
 *
 * @throws FileAccess when something cannot be moved.
 */
export async function setAsidePreviousRun(paths: RunPaths): Promise<void> {
  const hadLog = await backUpLog(paths.log);
  const outputs = await listOutputs(paths);
  if (outputs.length === 0) {
    return;
  }
  if (hadLog) {
    // Without a log, an earlier start was stopped while setting aside: what it moved belongs to this.
    await rm(paths.previous, { recursive: true, force: true });
  }
  await mkdir(paths.previous, { recursive: true });
  const files = outputs.map((number) => outputFile(paths, number));
  for (const file of [...files, paths.progress, paths.record]) {
    await moveInto(paths.previous, file);
  }
  await rm(paths.checkpoint, { force: true });
}

/** Numbers of the outputs in a run's folder, ascending; empty where there is no folder. */
export async function listOutputs(paths: RunPaths): Promise<number[]> {
  try {
    const names = await readdir(paths.outputFolder);
    return names
      .map(outputNumber)
      .filter((number) => number !== undefined)
      .sort((a, b) => a - b);
  } catch (error) {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(paths.outputFolder, 'read', error);
  }
}

/** Copies under the first free name, then removes: at every moment the log is in one of both places. */
async function backUpLog(log: string): Promise<boolean> {
  for (let generation = 0; ; generation++) {
    try {
      await copyFile(log, logBackup(log, generation), constants.COPYFILE_EXCL);
      await rm(log);
      return true;
    } catch (error) {
      if (isMissing(error)) {
        return false;
      }
      if (!isPresent(error)) {
        throw accessError(log, 'write', error);
      }
    }
  }
}

async function moveInto(folder: string, file: string): Promise<void> {
  try {
    await rename(file, join(folder, basename(file)));
  } catch (error) {
    if (!isMissing(error)) {
      throw accessError(file, 'write', error);
    }
  }
}
