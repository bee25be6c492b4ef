import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { isFolder } from '../../run-directory/is-folder.ts';
import { runPaths, type RunPaths } from '../../run-directory/run-paths.ts';
import { HttpError, notFound } from '../server/http-error.ts';
import type { Roots } from '../security/roots.ts';
import { awaitedOutputs } from './awaited-outputs.ts';
import { findRunIn } from './find-run-in.ts';
import { findRunOfOutputs } from './find-run-of-outputs.ts';
import { isGone } from './is-gone.ts';
import type { KnownPlaces } from './known-places.ts';
import type { KnownRun } from './known-run.ts';
import { readRun } from './read-run.ts';
import { runTurns } from './run-turns.ts';
import { scanRoots } from './scan-roots.ts';

/** What became of a run when it was looked at again. */
export type RunChange =
  { readonly kind: 'run'; readonly run: KnownRun } | { readonly kind: 'gone'; readonly id: string };

/** The runs under the roots, as far as they have been found. */
export interface RunIndex {
  readonly runs: readonly KnownRun[];
  /** Calls `listener` for each run that is new, changed or gone; returns what ends that. */
  onChange(listener: (change: RunChange) => void): () => void;
  /**
   * A run as it is now.
   *
   * @throws HttpError where there is none of this id.
   */
  get(id: string): Promise<KnownRun>;
  /** Takes a run in, and remembers it for later gateways. */
  add(paths: RunPaths): Promise<KnownRun>;
  /** Looks at a run again. */
  refresh(run: KnownRun): Promise<void>;
  /** Looks through the roots for runs. */
  scan(signal: AbortSignal): Promise<void>;
}

/** Knows, to begin with, the runs that were remembered. */
export async function openRunIndex(roots: Roots, places: KnownPlaces): Promise<RunIndex> {
  const byFolder = new Map<string, KnownRun>();
  /** By the folder of their outputs, the names of runs that were known before these came there: links bear them. */
  const firstIds = new Map(
    places.list.flatMap(({ outputFolder, firstId }) =>
      firstId === undefined ? [] : [[outputFolder, firstId] as const],
    ),
  );
  const listeners = new Set<(change: RunChange) => void>();
  const turns = runTurns();

  const tell = (change: RunChange): void => {
    for (const listener of listeners) {
      listener(change);
    }
  };

  const named = (id: string): KnownRun | undefined =>
    [...byFolder.values()].find(({ summary }) => summary.id === id);

  /** Another folder may bear the name now. */
  const tellIfGone = (id: string): void => {
    if (named(id) === undefined) {
      tell({ kind: 'gone', id });
    }
  };

  const keep = (read: KnownRun): KnownRun => {
    const { outputFolder } = read.paths;
    const run = withId(read, firstIds.get(outputFolder));
    const before = byFolder.get(outputFolder);
    byFolder.set(outputFolder, run);
    if (before) {
      tellIfGone(before.summary.id);
    }
    if (!before || isDifferent(before, run)) {
      tell({ kind: 'run', run });
    }
    return run;
  };

  const drop = ({ paths, summary }: KnownRun): void => {
    firstIds.delete(paths.outputFolder);
    if (byFolder.delete(paths.outputFolder)) {
      tellIfGone(summary.id);
    }
  };

  /** For later gateways. @param former the folder that it is no longer in. */
  const remember = ({ paths }: KnownRun, former?: string): Promise<void> => {
    const { outputFolder, log } = paths;
    const firstId = firstIds.get(outputFolder);
    const place = { outputFolder, log, ...(firstId !== undefined && { firstId }) };
    return places.remember(place, former);
  };

  /**
   * A run whose files cannot be read stays as it was known: they may just be written. It is gone when its
   * folder is, or leads elsewhere.
   */
  const lookAgain = async (folder: string): Promise<void> => {
    const run = byFolder.get(folder);
    if (!run) {
      return;
    }
    try {
      const paths = await checked(roots, await awaitedOutputs(run, roots));
      if (await isGone(paths)) {
        drop(run);
        return;
      }
      const now = await readRun(paths, roots, run);
      if (paths.outputFolder === folder) {
        keep(now);
        return;
      }
      if (byFolder.has(paths.outputFolder)) {
        // It was taken for a run of its own, by its log alone.
        drop(run);
      } else {
        firstIds.set(paths.outputFolder, run.summary.id);
        byFolder.delete(folder);
      }
      // Where that cannot be written, links to its first name last as long as this gateway.
      await remember(keep(now), folder).catch(letExpectedPass);
    } catch (error) {
      if (!isExpected(error)) {
        throw error;
      }
      if (error instanceof HttpError || !(await isFolder(folder))) {
        drop(run);
      }
    }
  };

  const refresh = ({ paths: { outputFolder } }: KnownRun): Promise<void> =>
    turns.join(outputFolder, () => lookAgain(outputFolder));

  const add = async (asked: RunPaths): Promise<KnownRun> => {
    const paths = await checked(roots, asked);
    if (await isGone(paths)) {
      throw notFound('There is no such run; its folder was removed or renamed.');
    }
    return turns.look(paths.outputFolder, async () =>
      keep(await readRun(paths, roots, byFolder.get(paths.outputFolder))),
    );
  };

  const addIfReadable = async (paths: RunPaths | undefined): Promise<void> => {
    try {
      if (paths) {
        await add(paths);
      }
    } catch (error) {
      letExpectedPass(error);
    }
  };

  await Promise.all(
    places.list.map(({ outputFolder, log }) => addIfReadable(runPaths(outputFolder, log))),
  );

  return {
    get runs() {
      return [...byFolder.values()].sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async get(id) {
      const known = named(id);
      // Where it is not known, one of the folders may have been used for another run.
      await Promise.all((known ? [known] : [...byFolder.values()]).map(refresh));
      const now = named(id);
      if (now === undefined) {
        throw notFound('There is no such run; its folder was removed, renamed or used again.');
      }
      return now;
    },
    async add(paths) {
      const run = await add(paths);
      await remember(run);
      return run;
    },
    refresh,
    async scan(scanSignal) {
      const folders = roots.list.map(({ path }) => path);
      for await (const folder of scanRoots(folders, scanSignal)) {
        if (!byFolder.has(folder)) {
          const paths = (await findRunOfOutputs(folder, roots)) ?? (await findRunIn(folder, roots));
          await addIfReadable(paths && byFolder.has(paths.outputFolder) ? undefined : paths);
        }
      }
    },
  };
}

/** A record may name a log anywhere: a run is looked at only where all of it lies under the roots. */
async function checked(roots: Roots, { outputFolder, log, folder }: RunPaths): Promise<RunPaths> {
  await roots.resolve(folder);
  return runPaths(await roots.resolve(outputFolder), await roots.resolve(log));
}

/** A run of Damselfly has a name of its own, also in a folder where another was. */
function withId(run: KnownRun, id: string | undefined): KnownRun {
  const { summary, detail } = run;
  return id === undefined || summary.program === 'damselfly'
    ? run
    : { ...run, summary: { ...summary, id }, detail: { ...detail, id } };
}

function isDifferent(a: KnownRun, b: KnownRun): boolean {
  return whatCounts(a) !== whatCounts(b);
}

/** All but the time that passes by itself. */
function whatCounts({ summary, detail }: KnownRun): string {
  return JSON.stringify([{ ...summary, elapsedSeconds: 0 }, detail.outputs, detail.history.length]);
}

function newness({ summary }: KnownRun): string {
  return summary.created ?? summary.updated;
}

function letExpectedPass(error: unknown): void {
  if (!isExpected(error)) {
    throw error;
  }
}

/** Files that are damaged, unreadable or out of bounds, in folders that are not ours to judge. */
function isExpected(error: unknown): boolean {
  return isDamselflyError(error) || error instanceof HttpError;
}
