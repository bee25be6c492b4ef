import type { Engine } from '../../http/index.ts';
import { againAndAgain, type OnFailure } from '../again-and-again.ts';
import { listEngines } from './list-engines.ts';

const LOOK_MILLISECONDS = 3000;

/** Calls `tell` when what the engines are or do has changed, until `signal` is aborted. */
export async function watchEngines(
  tell: (engines: Engine[]) => void,
  signal: AbortSignal,
  onFailure: OnFailure,
): Promise<void> {
  let before = '';
  await againAndAgain(signal, onFailure, async () => {
    const engines = await listEngines();
    const now = JSON.stringify(engines);
    if (now !== before) {
      tell(engines);
    }
    before = now;
    return LOOK_MILLISECONDS;
  });
}
