import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameOfRun, type RunSummary } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import type { Roots } from '../security/roots.ts';
import { factsOf } from './facts.ts';
import { foreignSigns } from './foreign-signs.ts';
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
 * @param before as it was when it was looked at last.
 */
export async function foreignRun(
  description: RunDescription,
  roots: Roots,
  before?: KnownRun,
): Promise<KnownRun> {
  const { paths, header, layout } = description;
  const rows = rowsOf(description);
  const outputs = await readableOutputs(description);
  const last = rows.at(-1);
  const hasGrown = growsOn(before, last?.number ?? 0);
  const { signs, written, begun } = await foreignSigns(description, outputs, hasGrown);
  const { state, reason, isFresh } = foreignState(signs);
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
    elapsedSeconds: signs.loggedSeconds,
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
    hasGrown,
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

/** Whether it has logged an iteration since it is watched; one with fewer is another run in its folder. */
function growsOn(before: KnownRun | undefined, logged: number): boolean {
  const { iteration = logged } = before?.summary ?? {};
  return logged > iteration || (logged === iteration && before?.hasGrown === true);
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
