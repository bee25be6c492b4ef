import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOfRun, type RunSummary } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import { modelFile } from '../../run-directory/output-layout.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { Roots } from '../security/roots.ts';
import { factsOf } from './facts.ts';
import { foreignState } from './foreign-state.ts';
import type { KnownRun } from './known-run.ts';
import { askedModes, modeFacts, type ModeFacts } from './mode-facts.ts';
import { readableOutputs } from './readable-outputs.ts';
import { rowsOf } from './rows.ts';
import { idOfFolder } from './run-id.ts';
import { meanSeconds } from './mean-seconds.ts';

/**
 * A run that Dragonfly made, or is making, as clients see it. Nothing is written in its folder.
 *
 * @param roots where its config may lie.
 */
export async function foreignRun(description: RunDescription, roots: Roots): Promise<KnownRun> {
  const { paths, header, layout } = description;
  const rows = rowsOf(description);
  const outputs = await readableOutputs(description);
  const written = await lastWritten(description);
  const [begun = 0] = await timesOf(modelFiles(description, outputs.slice(0, 1)));
  const [earlier, latest = earlier] = await timesOf(modelFiles(description, outputs.slice(-2)));
  const last = rows.at(-1);
  const elapsedSeconds = rows.reduce((sum, { seconds }) => sum + seconds, 0);
  const { state, reason, isFresh } = foreignState({
    quietSeconds: (Date.now() - written) / 1000,
    iterationSeconds: last?.seconds ?? 0,
    intervalSeconds: outputs.length < 2 ? undefined : Math.abs(latest - earlier) / 1000,
    loggedSeconds: elapsedSeconds,
    logSeconds: await secondsToWrite(paths),
    logged: last?.number ?? 0,
    complete: outputs.at(-1),
    hasOutputs: description.outputs.length > 0,
  });
  const config = await configOf(description, roots);
  const asked = await modesIn(config);
  const secondsPerIteration = meanSeconds(rows);
  const processCount = header.processCount ?? 1;
  const summary: RunSummary = {
    id: idOfFolder(paths.outputFolder),
    name: nameOfRun(join(dirname(paths.outputFolder), 'config.ini'), paths.outputFolder),
    program: 'dragonfly',
    state,
    reason,
    folder: paths.outputFolder,
    ...(config === undefined ? {} : { config }),
    iteration: last?.number ?? 0,
    ...(secondsPerIteration === undefined ? {} : { secondsPerIteration }),
    elapsedSeconds,
    ...(begun === 0 ? {} : { begun: new Date(begun).toISOString() }),
    updated: new Date(written).toISOString(),
    engine: {
      id: 'dragonfly',
      backend: 'Dragonfly',
      device: processCount === 1 ? '1 process' : `${processCount} processes`,
      workers: Math.max(1, header.threadCount ?? 1),
    },
    actions: [],
  };
  return {
    paths,
    layout,
    summary,
    isLive: isFresh,
    detail: {
      ...summary,
      options: {},
      // A config.ini may have been changed since: what the log says counts more.
      facts: { ...asked, ...factsOf(description), ...modeFacts(description, asked.stillModes) },
      rows,
      outputs,
      inputs: [],
      versions: {},
      history: [],
    },
  };
}

/** When the log or the last output was written, milliseconds since 1970. */
async function lastWritten(description: RunDescription): Promise<number> {
  const last = modelFiles(description, description.outputs.slice(-1));
  return Math.max(...(await timesOf([description.paths.log, ...last])));
}

function modelFiles({ paths, layout }: RunDescription, numbers: readonly number[]): string[] {
  return numbers.map((number) => modelFile(paths, number, layout));
}

/** When files were written; 0 for those that are not there. */
function timesOf(files: readonly string[]): Promise<number[]> {
  return Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
}

/** From the making of the log to its last line; undefined where the disk does not know when files were made. */
async function secondsToWrite({ log, outputFolder }: RunPaths): Promise<number | undefined> {
  try {
    const status = await stat(log);
    const all = [status, await stat(dirname(log)), await stat(outputFolder)];
    // Where it does not know, Node tells the time of the last change of any kind, or 0.
    const isKnown = all.some(
      ({ birthtimeMs, ctimeMs }) => birthtimeMs > 0 && birthtimeMs !== ctimeMs,
    );
    return isKnown ? Math.max(0, status.mtimeMs - status.birthtimeMs) / 1000 : undefined;
  } catch {
    return undefined;
  }
}

/** The folder above may lie outside the roots: nothing is said of what is there. */
async function configOf({ paths }: RunDescription, roots: Roots): Promise<string | undefined> {
  for (const folder of [dirname(paths.log), paths.outputFolder, dirname(paths.outputFolder)]) {
    const file = join(folder, 'config.ini');
    const isThere = await roots
      .resolve(file)
      .then(stat)
      .then(
        () => true,
        () => false,
      );
    if (isThere) {
      return file;
    }
  }
  return undefined;
}

/** Nothing where its config is not known, or cannot be read. */
async function modesIn(config: string | undefined): Promise<ModeFacts> {
  if (config === undefined) {
    return {};
  }
  const { options } = await readConfig(config).catch(() => ({ options: undefined }));
  return options === undefined ? {} : askedModes(options);
}
