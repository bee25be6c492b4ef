import type { KnownRun } from '../runs/known-run.ts';
import type { RunIndex } from '../runs/run-index.ts';
import { signatureOf } from '../runs/run-signature.ts';
import { againAndAgain, type OnFailure } from '../again-and-again.ts';

/** How often, in milliseconds, files are looked at while somebody listens. */
const LOOK = {
  /** At the files of live runs. */
  live: 250,
  /** At whether the processes of live runs are there: one that is killed changes no file. */
  process: 2000,
  /** At runs that have ended: somebody may go on with them. */
  ended: 5000,
} as const;

/** Looking for new runs may take this part of a processor: it rests 50 times as long as it took. */
const REST_FACTOR = 50;
const LEAST_REST = 15_000;

/** Watches runs until `signal` is aborted; `index` tells what has changed. */
export async function watchRuns(
  index: RunIndex,
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<void> {
  const looked = new Map<string, { signature: string; at: number; whole: number }>();
  await againAndAgain(signal, onFailure, async () => {
    const now = Date.now();
    for (const run of index.runs) {
      const folder = run.paths.outputFolder;
      const before = looked.get(folder) ?? { signature: '', at: 0, whole: 0 };
      if (now - before.at < intervalOf(run)) {
        continue;
      }
      const signature = await signatureOf(run);
      const isDue = run.isLive && now - before.whole >= LOOK.process;
      const isNew = signature !== before.signature;
      looked.set(folder, { signature, at: now, whole: isNew || isDue ? now : before.whole });
      if (isNew || isDue) {
        await index.refresh(run);
      }
    }
    return LOOK.live;
  });
}

/** Looks for new runs, again and again, until `signal` is aborted. */
export async function watchRoots(
  index: RunIndex,
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<void> {
  await againAndAgain(signal, onFailure, async () => {
    const begin = Date.now();
    await index.scan(signal);
    return Math.max(LEAST_REST, REST_FACTOR * (Date.now() - begin));
  });
}

function intervalOf({ isLive }: KnownRun): number {
  return isLive ? LOOK.live : LOOK.ended;
}
