import type { EmcRequest } from './emc-request.ts';
import type { RunContext } from './run-context.ts';
import { prepareRun, type PreparedRun } from './prepare-run.ts';

/**
 * The program of a job: from config.ini through the iterations to the last output. Everything that it
 * reads is checked before anything is written.
 *
 * @throws any of our errors; the signal's reason when aborted. The run can then be resumed.
 */
export async function runEmc(request: EmcRequest, context: RunContext): Promise<void> {
  const run = await prepareRun(request, context);
  const { writer } = run;
  try {
    await compute(run, context);
    await writer.event({ event: 'ended', state: 'done' });
  } catch (error) {
    const isAborted = context.signal.aborted;
    const message = error instanceof Error ? error.message : String(error);
    // The event is a courtesy to onlookers: on a full disk the first error is the one that counts.
    await writer
      .event({ event: 'ended', state: isAborted ? 'interrupted' : 'failed', message })
      .catch(() => undefined);
    throw error;
  } finally {
    await writer.close();
  }
}

async function compute(
  { iterations, first, last, writer }: PreparedRun,
  { signal, observer }: RunContext,
): Promise<void> {
  if (first > last) {
    observer.notice(`Done up to iteration ${last} already; a number after -r adds to it.`);
    return;
  }
  for await (const iteration of iterations) {
    observer.iteration(iteration, await writer.writeIteration(iteration));
    if (iteration.number >= last) {
      break;
    }
    signal.throwIfAborted();
  }
}
