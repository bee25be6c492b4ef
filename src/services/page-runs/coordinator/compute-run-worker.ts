import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { resilientBackend } from '@damselfly/compute/backends/resilient-backend.ts';
import { fractionOfIteration, FIRST_SHARES } from '@damselfly/compute/emc/iteration-fraction.ts';
import type { StepShares } from '@damselfly/compute/emc/iteration-fraction.ts';
import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import type { HeldRun } from './hold-run.ts';
import { pageBackends } from './backends-of-worker.ts';
import { prepareRun } from './prepare-run.ts';
import type { LocateFile, RunJob } from './run-job.ts';

/**
 * From config.ini through the iterations to the last output.
 *
 * @returns how it ended.
 * @throws any of our errors; the signal's reason when it is cancelled.
 */
export async function computeRun(
  job: RunJob,
  { folder, events, control }: HeldRun,
  locate: LocateFile,
): Promise<'done' | 'stopped'> {
  const { workers, iterations, backend: wanted = 'auto' } = job.request;
  const { signal } = control;
  const { backend, support, why } = await chooseBackend(wanted, pageBackends);
  const { start, options, writer, finished } = await prepareRun(job, {
    folder,
    events,
    signal,
    locate,
    backend: { name: support.backend, device: support.device },
  });
  if (finished >= iterations) {
    return 'done';
  }
  await events.add({
    event: 'started',
    from: finished + 1,
    to: iterations,
    workers,
    backend: support.backend,
    ...(wanted === 'auto' && { why }),
  });
  let shares: StepShares = FIRST_SHARES;
  for await (const iteration of reconstruct(start, options, {
    backend: resilientBackend(backend, {
      fallback: pageBackends.wasm,
      onLoss: (message) => {
        void events.add({ event: 'notice', message });
      },
    }),
    workers,
    signal,
    onProgress: ({ number, step, fraction }) => {
      const whole = fractionOfIteration({ step, fraction }, shares);
      events.progress({ iteration: number, step, fraction: whole });
    },
  })) {
    shares = iteration.timings.steps;
    await writer.writeIteration(iteration);
    if (iteration.number >= iterations) {
      break;
    }
    if ((await control.afterIteration()) === 'stop') {
      return 'stopped';
    }
  }
  return 'done';
}
