import { access, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { inputError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { accessError } from './access-error.ts';
import { isFolder } from './is-folder.ts';
import { readLog } from './log-file.ts';
import { listLaidOutputs } from './output-layout.ts';
import { readConfigText } from './read-config.ts';
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
 * @param resolvePath is asked before anything is looked at, and what it says is read; it may refuse. What it refuses
 *   is told where nothing else is found, whether or not anything is there.
 * @throws FileAccess where the folder is not there, Input when it holds no run, FileFormat where its EMC.log is none;
 *   what `resolvePath` throws.
 */
export async function findRun(
  folder: string,
  resolvePath: ResolvePath = (path) => Promise.resolve(path),
): Promise<RunPaths> {
  const here = resolve(folder);
  const named = await configured(here, resolvePath);
  for (const place of [...named, usual(here), usual(join(here, 'data'))]) {
    const allowed = await allowedPart(place, resolvePath);
    const run =
      allowed && ((await recordedRun(allowed, resolvePath)) ?? (await foreignRun(allowed)));
    if (run) {
      return run;
    }
  }
  const status = await stat(folder).catch((error: unknown) => {
    throw accessError(folder, 'open', error);
  });
  const logged = status.isDirectory() ? await loggedRun(here, named, resolvePath) : undefined;
  if (logged) {
    return logged;
  }
  await Promise.all(
    named.flatMap(({ outputFolder, logs }) => [outputFolder, ...logs]).map(resolvePath),
  );
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

/** What is there of a place and may be looked at, resolved; undefined where its folder is not or may not. */
async function allowedPart(
  { outputFolder, logs }: Place,
  resolvePath: ResolvePath,
): Promise<Place | undefined> {
  const folder = await ifAllowed(outputFolder, resolvePath);
  if (folder === undefined || !(await isFolder(folder))) {
    return undefined;
  }
  const allowed = await Promise.all(logs.map((log) => ifAllowed(log, resolvePath)));
  return { outputFolder: folder, logs: allowed.filter((log) => log !== undefined) };
}

function ifAllowed(path: string, resolvePath: ResolvePath): Promise<string | undefined> {
  return resolvePath(path).catch(() => undefined);
}

/** A config.ini that cannot or may not be read, or asks for what is not built, says nothing of where a run is. */
async function configured(folder: string, resolvePath: ResolvePath): Promise<Place[]> {
  const file = join(folder, 'config.ini');
  const real = await ifAllowed(file, resolvePath);
  if (real === undefined) {
    return [];
  }
  try {
    // Its paths begin where it is named, not where a link leads.
    const { options } = parseDragonflyConfig(await readConfigText(real), file);
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
  const paths = runPaths(outputFolder, LOG_NAME);
  const record = await readRunRecord({ ...paths, record: await resolvePath(paths.record) });
  if (!record) {
    return await requestedRun(paths, resolvePath);
  }
  const { output_folder: then, log_file: log } = record.options;
  const fromFolder =
    typeof then === 'string' && typeof log === 'string' ? relative(then, log) : `../${LOG_NAME}`;
  return runPaths(outputFolder, resolve(outputFolder, fromFolder));
}

/** A run that waits for its process has only a request. */
async function requestedRun(
  paths: RunPaths,
  resolvePath: ResolvePath,
): Promise<RunPaths | undefined> {
  const request = await readRunRequest({ ...paths, request: await resolvePath(paths.request) });
  if (!request) {
    return undefined;
  }
  const text = await readConfigText(await resolvePath(request.config));
  const { options } = parseDragonflyConfig(text, request.config);
  return runPaths(paths.outputFolder, options.log_file);
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
  named: readonly Place[],
  resolvePath: ResolvePath,
): Promise<RunPaths | undefined> {
  for (const { outputFolder, logs } of named) {
    for (const path of logs) {
      const log = await ifAllowed(path, resolvePath);
      if (log !== undefined && (await isLog(log))) {
        return runPaths(await resolvePath(outputFolder), log);
      }
    }
  }
  const outputFolder = await awaitedFolder(folder, resolvePath);
  for (const path of new Set([join(folder, LOG_NAME), join(outputFolder, LOG_NAME)])) {
    const log = await resolvePath(path);
    // That of the folder itself is what was meant: what is wrong with it is told.
    if (await readLog(log)) {
      return runPaths(outputFolder, log);
    }
  }
  return undefined;
}

/** Where outputs are awaited that no config.ini tells of. */
async function awaitedFolder(folder: string, resolvePath: ResolvePath): Promise<string> {
  const data = await resolvePath(join(folder, 'data'));
  return (await isFolder(data)) ? data : folder;
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
