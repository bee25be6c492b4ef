/** Held by the worker that has a run in hand; the browser frees it when the page goes. */
export function runLock(id: string): string {
  return `damselfly-run-${id}`;
}

/** One run computes at a time in this browser; the others wait in the order in which they came. */
export const ENGINE_LOCK = 'damselfly-page-engine';

/** Web Locks, where there are any: addresses without https have none, and their pages no runs in common. */
export function webLocks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

/** Ids of the runs that some page of this browser has in hand. */
export async function heldRuns(): Promise<ReadonlySet<string>> {
  const prefix = runLock('');
  const held = (await webLocks()?.query())?.held ?? [];
  const names = held.map(({ name }) => name ?? '').filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}
