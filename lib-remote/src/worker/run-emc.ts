import type { RunEnd } from '../run-directory/progress-log.ts';
import type { EmcRequest } from './emc-request.ts';
import { prepareRun, type PreparedRun } from './prepare-run.ts';
import type { RunContext } from './run-context.ts';
import { RunControl } from './run-control.ts';

/**
 * The program of a job: from config.ini through the iterations to the last output, or to where requests
 * in the run directory end it. Everything that it reads is checked before anything is written.
 *
 * @returns `done`, or `stopped` or `cancelled` where that was asked for.
 * @throws any of our errors; the signal's reason when aborted. The run can then be resumed.
 */
export async function runEmc(request: EmcRequest, context: RunContext): Promise<RunEnd> {
  const cancellation = new AbortController();
  const signal = AbortSignal.any([context.signal, cancellation.signal]);
  const run = await prepareRun(request, { ...context, signal });
  const { writer, outputs } = run;
  const control = new RunControl(writer, run.first, () => {
    cancellation.abort();
  });
  const interrupt = (): void => {
    // Before anything that takes time: the process may be ended by force meanwhile.
    writer.event({ event: 'interrupting' }).catch(() => undefined);
  };
  context.signal.addEventListener('abort', interrupt, { once: true });
  try {
    const end = await compute(run, control, { ...context, signal });
    context.signal.removeEventListener('abort', interrupt);
    await writer.end(end);
    return end;
  } catch (error) {
    // What was finished before stays: its output, its row and its event come first.
    await outputs.finished().catch(() => undefined);
    const isCancelled = cancellation.signal.aborted;
    const message = error instanceof Error ? error.message : String(error);
    const end = isCancelled ? 'cancelled' : context.signal.aborted ? 'interrupted' : 'failed';
    context.signal.removeEventListener('abort', interrupt);
    // The event is a courtesy to onlookers: on a full disk the first error is the one that counts.
    await writer.end(end, isCancelled ? undefined : message).catch(() => undefined);
    if (isCancelled) {
      context.observer.notice('Cancelled, as asked; -r goes on after the last finished iteration.');
      return end;
    }
    throw error;
  } finally {
    await control.close();
    await writer.close();
  }
}

async function compute(
  { iterations, first, last, outputs }: PreparedRun,
  control: RunControl,
  { signal, observer }: RunContext,
): Promise<RunEnd> {
  if (first > last) {
    observer.notice(`Done up to iteration ${last} already; a number after -r adds to it.`);
    return 'done';
  }
  for await (const iteration of iterations) {
    outputs.write(iteration);
    if (iteration.number >= last) {
      break;
    }
    signal.throwIfAborted();
    if (!(await control.mayGoOn(iteration.number + 1, signal, outputs))) {
      observer.notice(`Stopped after iteration ${iteration.number}, as asked; -r goes on.`);
      return 'stopped';
    }
  }
  await outputs.finished();
  return 'done';
}
