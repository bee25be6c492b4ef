import { access, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { inputError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { accessError } from './access-error.ts';
import { isFolder } from './is-folder.ts';
import { readLog } from './log-file.ts';
import { listLaidOutputs } from './output-layout.ts';
import { readConfig } from './read-config.ts';
import { readRunRecord } from './run-record.ts';
import { LOG_NAME, runPaths, type RunPaths } from './run-paths.ts';
import { readRunRequest } from './run-request.ts';

/** Says which place a path means. */
export type ResolvePath = (path: string) => Promise<string>;

/** Where outputs may lie, and their log if the run does not name it itself. */
interface Place {
  readonly outputFolder: string;
  readonly logs: readonly string[];
}

/**
 * The run that belongs to a folder: its outputs lie there, in `data` (Dragonfly's default), or where
 * the folder's config.ini says. Our runs name their log themselves, also after they were moved; for
 * others it is looked for beside and above. A log without outputs is a run of Dragonfly whose first iteration is
 * being computed, or whose outputs are missing: they are awaited where config.ini says, else in `data` if there is
 * one, else beside the log.
 *
 * @param resolvePath is asked before a config.ini is read, or the log that it names; it may refuse.
 * @throws FileAccess where the folder is not there, Input when it holds no run, FileFormat where its EMC.log is none;
 *   what `resolvePath` throws.
 */
export async function findRun(
  folder: string,
  resolvePath: ResolvePath = (path) => Promise.resolve(path),
): Promise<RunPaths> {
  const fromConfig = await configured(folder, resolvePath);
  const data = resolve(folder, 'data');
  const below = (await isFolder(data)) ? [usual(data)] : [];
  const places = [...fromConfig, usual(resolve(folder)), ...below];
  for (const place of places) {
    const run = (await recordedRun(place, resolvePath)) ?? (await foreignRun(place));
    if (run) {
      return run;
    }
  }
  const status = await stat(folder).catch((error: unknown) => {
    throw accessError(folder, 'open', error);
  });
  const logged = status.isDirectory()
    ? await loggedRun(resolve(folder), fromConfig, resolvePath)
    : undefined;
  if (logged) {
    return logged;
  }
  throw inputError({
    what: folder,
    expected: `the folder of a run, with output_NNN.h5 and ${LOG_NAME}`,
    found: status.isDirectory()
      ? 'a folder without them; choose the folder of a run, or an output in it'
      : 'a file',
  });
}

function usual(outputFolder: string): Place {
  return {
    outputFolder,
    logs: [join(outputFolder, LOG_NAME), join(dirname(outputFolder), LOG_NAME)],
  };
}

/** A config.ini that cannot or may not be read, or asks for what is not built, says nothing of where a run is. */
async function configured(folder: string, resolvePath: ResolvePath): Promise<Place[]> {
  const file = resolve(folder, 'config.ini');
  const mayBeRead = await resolvePath(file).then(
    () => true,
    () => false,
  );
  if (!mayBeRead) {
    return [];
  }
  try {
    const { options } = await readConfig(file);
    return [{ outputFolder: options.output_folder, logs: [options.log_file] }];
  } catch (error) {
    if (isDamselflyError(error)) {
      return [];
    }
    throw error;
  }
}

async function recordedRun(
  { outputFolder }: Place,
  resolvePath: ResolvePath,
): Promise<RunPaths | undefined> {
  const record = await readRunRecord(runPaths(outputFolder, LOG_NAME));
  if (!record) {
    return await requestedRun(outputFolder, resolvePath);
  }
  const { output_folder: then, log_file: log } = record.options;
  const fromFolder =
    typeof then === 'string' && typeof log === 'string' ? relative(then, log) : `../${LOG_NAME}`;
  return runPaths(outputFolder, resolve(outputFolder, fromFolder));
}

/** A run that waits for its process has only a request. */
async function requestedRun(
  outputFolder: string,
  resolvePath: ResolvePath,
): Promise<RunPaths | undefined> {
  const request = await readRunRequest(runPaths(outputFolder, LOG_NAME));
  if (!request) {
    return undefined;
  }
  const { options } = await readConfig(await resolvePath(request.config));
  return runPaths(outputFolder, options.log_file);
}

async function foreignRun({ outputFolder, logs }: Place): Promise<RunPaths | undefined> {
  for (const log of logs) {
    const paths = runPaths(outputFolder, log);
    if ((await listLaidOutputs(paths)).outputs.length > 0 && (await exists(log))) {
      return paths;
    }
  }
  return undefined;
}

/** Where the outputs of a run lie, or will lie, that only its log tells of. */
async function loggedRun(
  folder: string,
  fromConfig: readonly Place[],
  resolvePath: ResolvePath,
): Promise<RunPaths | undefined> {
  for (const { outputFolder, logs } of fromConfig) {
    for (const path of logs) {
      if ((await exists(path)) && (await isLog(await resolvePath(path)))) {
        return runPaths(outputFolder, path);
      }
    }
  }
  const data = join(folder, 'data');
  const outputFolder = (await isFolder(data)) ? data : folder;
  for (const path of new Set([join(folder, LOG_NAME), join(outputFolder, LOG_NAME)])) {
    // That of the folder itself is what was meant: what is wrong with it is told.
    if ((await exists(path)) && (await readLog(await resolvePath(path)))) {
      return runPaths(outputFolder, path);
    }
  }
  return undefined;
}

/** A log that cannot be read tells of no run. */
async function isLog(path: string): Promise<boolean> {
  try {
    return (await readLog(path)) !== undefined;
  } catch (error) {
    if (isDamselflyError(error)) {
      return false;
    }
    throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
