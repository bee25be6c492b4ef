import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { inputError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { readConfig } from './read-config.ts';
import { readJsonFile } from './json-file.ts';
import { RunRecordSchema } from './run-record.ts';
import { runPaths, type RunPaths } from './run-paths.ts';
import { listOutputs } from './set-aside.ts';

const LOG_NAME = 'EMC.log';

/**
 * The run that belongs to a folder: its outputs lie there, in `data` (Dragonfly's default), or where
 * the folder's config.ini says. Our runs name their log themselves, also after they were moved; for
 * others it is looked for beside and above.
 *
 * @throws Input when there is no run.
 */
export async function findRun(folder: string): Promise<RunPaths> {
  const candidates = [resolve(folder), resolve(folder, 'data'), ...(await configured(folder))];
  for (const outputFolder of candidates) {
    const run = (await recordedRun(outputFolder)) ?? (await foreignRun(outputFolder));
    if (run) {
      return run;
    }
  }
  throw inputError({
    what: folder,
    expected: `the folder of a run, with output_NNN.h5 and ${LOG_NAME}`,
    found: 'a folder without them',
  });
}

/** A config.ini that cannot be read, or asks for what is not built, says nothing of where a run is. */
async function configured(folder: string): Promise<string[]> {
  try {
    const { options } = await readConfig(resolve(folder, 'config.ini'));
    return [options.output_folder];
  } catch (error) {
    if (isDamselflyError(error)) {
      return [];
    }
    throw error;
  }
}

async function recordedRun(outputFolder: string): Promise<RunPaths | undefined> {
  const { record: path } = runPaths(outputFolder, LOG_NAME);
  const record = await readJsonFile(path, RunRecordSchema);
  if (!record) {
    return undefined;
  }
  const { output_folder: then, log_file: log } = record.options;
  const fromFolder =
    typeof then === 'string' && typeof log === 'string' ? relative(then, log) : `../${LOG_NAME}`;
  return runPaths(outputFolder, resolve(outputFolder, fromFolder));
}

async function foreignRun(outputFolder: string): Promise<RunPaths | undefined> {
  for (const log of [join(outputFolder, LOG_NAME), join(dirname(outputFolder), LOG_NAME)]) {
    const paths = runPaths(outputFolder, log);
    if ((await listOutputs(paths)).length > 0 && (await exists(log))) {
      return paths;
    }
  }
  return undefined;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
