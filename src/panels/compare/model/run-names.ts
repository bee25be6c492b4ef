import type { RunSummary } from '@damselfly/remote/http';

/** What runs are called beside each other: by their names, and with their folders where others are called the same. */
export function runName(
  run: Pick<RunSummary, 'name' | 'folder'>,
  all: readonly Pick<RunSummary, 'name' | 'folder'>[],
): string {
  const isOne = all.filter(({ name }) => name === run.name).length < 2;
  return isOne ? run.name : `${run.name} · ${run.folder}`;
}
