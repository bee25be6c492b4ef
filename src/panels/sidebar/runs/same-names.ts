import type { TranslationBundle } from '@jupyterlab/translation';
import { folderText } from '../../../services/runs/folder-text.ts';
import type { KnownRun } from '../../../services/runs/tokens.ts';

/**
 * What tells runs of the same name apart, by key: their folders, or when they were asked for where these
 * are the same too. Runs whose name no other has are left out.
 */
export function distinctionsOf(
  runs: readonly KnownRun[],
  trans: TranslationBundle,
): ReadonlyMap<string, string> {
  const folderOf = ({ source, summary }: KnownRun): string =>
    folderText(source.name, summary, trans);
  const timeOf = ({ summary: { created, begun, updated } }: KnownRun): string =>
    new Date(created ?? begun ?? updated).toLocaleString();
  return new Map(
    runs.flatMap((run) => {
      const same = runs.filter(({ summary }) => summary.name === run.summary.name);
      const isAlone = same.filter((other) => folderOf(other) === folderOf(run)).length === 1;
      return same.length === 1 ? [] : [[run.key, isAlone ? folderOf(run) : timeOf(run)] as const];
    }),
  );
}
