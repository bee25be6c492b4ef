import { TimeUp } from '@damselfly/compute/workers/within-bounds.ts';
import { shortageOf, type Estimate, type StartRequest } from '../../http/index.ts';
import { shortageText } from '../../worker/estimate/shortage-text.ts';
import { listEngines } from '../engines/list-engines.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import { estimateInProcess } from './estimate-in-process.ts';

/** What is about to be computed. */
export interface PlannedRun extends Pick<
  StartRequest,
  'config' | 'engine' | 'workers' | 'backend'
> {
  /** How many it will write. */
  readonly outputs: number;
}

/**
 * Refuses a run for which memory or disk would not do: hours later, it would be killed, or stop at a full
 * disk. What cannot be estimated is let through; the run says what is wrong with its files.
 *
 * @throws HttpError with a `Shortage`; the signal's reason when aborted.
 */
export async function refuseShortage(
  { config, engine: id, workers, backend, outputs }: PlannedRun,
  roots: Roots,
  signal: AbortSignal,
): Promise<void> {
  const request = { config, engine: id, workers, ...(backend && { backend }), probe: false };
  const estimate = await estimateInProcess(request, roots, signal).catch(asUnknown);
  const engine = (await listEngines()).find((one) => one.id === id);
  const shortage = estimate && engine && shortageOf(estimate, engine, outputs);
  if (shortage) {
    const message = shortageText(shortage);
    throw new HttpError(507, { tag: 'Resources', message, fields: shortage });
  }
}

/** A machine that is too busy to estimate a run can still queue it. */
function asUnknown(error: unknown): Estimate | undefined {
  if (error instanceof TimeUp) {
    return undefined;
  }
  throw error;
}
