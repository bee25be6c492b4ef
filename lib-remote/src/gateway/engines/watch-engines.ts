import { setTimeout } from 'node:timers/promises';
import type { Engine } from '../../http/index.ts';
import { untilAborted } from '../until-aborted.ts';
import { listEngines } from './list-engines.ts';

const LOOK_MILLISECONDS = 3000;

/** Calls `tell` when what the engines are or do has changed, until `signal` is aborted. */
export async function watchEngines(
  tell: (engines: Engine[]) => void,
  signal: AbortSignal,
): Promise<void> {
  await untilAborted(signal, async () => {
    let before = '';
    for (;;) {
      const engines = await listEngines();
      const now = JSON.stringify(engines);
      if (now !== before) {
        tell(engines);
      }
      before = now;
      await setTimeout(LOOK_MILLISECONDS, undefined, { signal });
    }
  });
}
