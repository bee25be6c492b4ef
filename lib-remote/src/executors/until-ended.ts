import { setTimeout as sleep } from 'node:timers/promises';
import { runError } from '@damselfly/compute/errors.ts';
import type { Executor, Job } from './executor.ts';

/** Threads and files of a process are gone within a second; one that takes this long hangs. */
const PATIENCE_MILLISECONDS = 30_000;
const RETRY_MILLISECONDS = 20;

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Waits for the process of a job whose run has ended. It tells so before it ends itself, and until then
 * executors take the job for one that runs: submitting it would change nothing.
 *
 * @throws Run when the process does not end; the signal's reason when aborted.
 */
export async function untilEnded(
  executor: Pick<Executor, 'status'>,
  job: Job,
  { signal, patience = PATIENCE_MILLISECONDS }: WaitOptions = {},
): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const status = (await executor.status([job])).get(job.id);
    if (status?.state !== 'active') {
      return;
    }
    if (performance.now() > deadline) {
      const { pid, host } = status.process;
      throw runError({
        folder: job.paths.outputFolder,
        reason: `the run has ended, but process ${pid} on ${host} has not; end it and ask again`,
      });
    }
    signal?.throwIfAborted();
    await sleep(RETRY_MILLISECONDS);
  }
}
