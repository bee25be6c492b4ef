import { shortageOf, type Shortage, type StartRequest } from '../../http/index.ts';
import { listEngines } from '../engines/list-engines.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import { estimateInProcess } from './estimate-in-process.ts';

/**
 * Refuses a run for which memory or disk would not do: hours later, it would be killed, or stop at a full
 * disk. What cannot be estimated is let through; the run says what is wrong with its files.
 *
 * @throws HttpError with a `Shortage`; the signal's reason when aborted.
 */
export async function refuseShortage(
  { config, engine: id, workers, iterations }: StartRequest,
  roots: Roots,
  signal: AbortSignal,
): Promise<void> {
  const request = { config, engine: id, workers, probe: false };
  const estimate = await estimateInProcess(request, roots, signal);
  const engine = (await listEngines()).find((one) => one.id === id);
  const shortage = engine && shortageOf(estimate, engine, iterations);
  if (shortage) {
    throw new HttpError(507, { tag: 'Resources', message: textOf(shortage), fields: shortage });
  }
}

function textOf({ resource, needed, available, where }: Shortage): string {
  const figures = `the run needs ${gigabytes(needed)}, and ${gigabytes(available)} are there`;
  return resource === 'memory'
    ? `Not enough memory on ${where}: ${figures}. Fewer workers need less.`
    : `Not enough room for the outputs in ${where}: ${figures}. Ask for fewer iterations, or name another output_folder.`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
