import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, join } from 'node:path';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { accessError, isMissing, isPresent } from './access-error.ts';
import { numbersInFolder } from './numbers-in-folder.ts';
import { logBackup, outputFile, type RunPaths } from './run-paths.ts';

/** Where a fresh start has put the results of the run before. */
export interface SetAside {
  /** Holds its outputs and its record. */
  readonly folder: string;
  /** The backup of its log, where there was a log. */
  readonly log?: string;
}

/**
 * Clears a folder for a fresh start, so that the results of two runs never mix. The log becomes
 * `.EMC.log.bak[N]`, as with Dragonfly; outputs and records of the old run move to
 * `.damselfly/previous/N`, a new folder each time: nobody's results are deleted. The checkpoint goes
 * first and the log next: without them, an old run that is still partly in place does not count as
 * one whose log was lost.
 *
 * @returns undefined where there were no results: a start model alone is replaced by the next.
 * @throws FileAccess when something cannot be moved.
 */
export async function setAsidePreviousRun(paths: RunPaths): Promise<SetAside | undefined> {
  await remove(paths.checkpoint);
  const log = await backUpLog(paths.log);
  const outputs = await listOutputs(paths);
  if (!hasResults(outputs)) {
    return undefined;
  }
  const folder = await makeGeneration(paths.previous);
  await copyInto(folder, paths.record);
  const files = outputs.map((number) => outputFile(paths, number));
  const { progress, previews, quality, halves } = paths;
  for (const file of [progress, previews, quality, halves, ...files]) {
    await moveInto(folder, file);
  }
  return { folder, ...(log === undefined ? {} : { log }) };
}

/** Whether there is more than the start model, output 0. */
export function hasResults(outputs: readonly number[]): boolean {
  return outputs.some((number) => number > 0);
}

/** Numbers of the outputs in a run's folder, ascending; empty where there is no folder. */
export function listOutputs(paths: RunPaths): Promise<number[]> {
  return numbersInFolder(paths.outputFolder, outputNumber);
}

/**
 * Copies under the first free name, then removes: at every moment the log is in one of both places.
 *
 * @returns the backup, or undefined where there is no log.
 */
async function backUpLog(log: string): Promise<string | undefined> {
  for (let generation = 0; ; generation++) {
    const backup = logBackup(log, generation);
    try {
      await copyFile(log, backup, constants.COPYFILE_EXCL);
      await rm(log);
      return backup;
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      if (!isPresent(error)) {
        throw accessError(log, 'write', error);
      }
    }
  }
}

/** Makes the folder with the next free number. */
async function makeGeneration(previous: string): Promise<string> {
  try {
    await mkdir(previous, { recursive: true });
    const numbers = (await readdir(previous)).map(Number).filter(Number.isInteger);
    const folder = join(previous, String(Math.max(0, ...numbers) + 1));
    await mkdir(folder);
    return folder;
  } catch (error) {
    throw accessError(previous, 'write', error);
  }
}

/** The record stays in place until the next replaces it: a run stopped in between has its seed. */
async function copyInto(folder: string, file: string): Promise<void> {
  await unlessMissing(file, copyFile(file, join(folder, basename(file))));
}

async function moveInto(folder: string, file: string): Promise<void> {
  await unlessMissing(file, rename(file, join(folder, basename(file))));
}

async function remove(file: string): Promise<void> {
  await unlessMissing(file, rm(file));
}

async function unlessMissing(file: string, change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!isMissing(error)) {
      throw accessError(file, 'write', error);
    }
  }
}
