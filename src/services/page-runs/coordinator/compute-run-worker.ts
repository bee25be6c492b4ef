import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { resilientBackend } from '@damselfly/compute/backends/resilient-backend.ts';
import { fractionOfIteration, FIRST_SHARES } from '@damselfly/compute/emc/iteration-fraction.ts';
import type { StepShares } from '@damselfly/compute/emc/iteration-fraction.ts';
import { reconstructWithHalves } from '@damselfly/compute/emc/honest-halves.ts';
import { reconstruct, type ReconstructContext } from '@damselfly/compute/emc/reconstruct.ts';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { errorText } from '../../error-text.ts';
import type { HeldRun } from './hold-run.ts';
import { pageBackends } from './backends-of-worker.ts';
import { prepareRun, type PrepareContext, type PreparedRun } from './prepare-run.ts';
import type { LocateFile, RunJob } from './run-job.ts';

/**
 * From config.ini through the iterations to the last output; a change of options begins anew after the last
 * finished iteration, as a run does that is taken up again.
 *
 * @returns how it ended.
 * @throws any of our errors; the signal's reason when it is cancelled.
 */
export async function computeRun(
  job: RunJob,
  { folder, events, control, steering }: HeldRun,
  locate: LocateFile,
): Promise<'done' | 'stopped'> {
  const { iterations, backend: wanted = 'auto' } = job.request;
  const { signal } = control;
  const { backend, support, why } = await chooseBackend(wanted, pageBackends);
  const context: PrepareContext = {
    folder,
    events,
    signal,
    steering,
    isSteered: false,
    locate,
    backend: { name: support.backend, device: support.device },
  };
  let shares: StepShares = FIRST_SHARES;
  let run = await prepareRun(job, context);
  for (;;) {
    const { start, halves, setUp, writer, finished } = run;
    if (finished >= iterations) {
      return 'done';
    }
    await events.add({
      event: 'started',
      from: finished + 1,
      to: iterations,
      workers: setUp.workers,
      backend: support.backend,
      ...(wanted === 'auto' && { why }),
    });
    let next = finished + 1;
    const reconstructContext: ReconstructContext = {
      backend: resilientBackend(backend, {
        fallback: pageBackends.wasm,
        onLoss: (message) => {
          // A courtesy to onlookers: where the storage is full the next output tells.
          events.add({ event: 'notice', message }).catch(() => undefined);
        },
      }),
      workers: setUp.workers,
      signal,
      onProgress: ({ number, step, fraction }) => {
        const whole = fractionOfIteration({ step, fraction }, shares);
        events.progress({ iteration: number, step, fraction: whole });
      },
    };
    for await (const iteration of halves
      ? reconstructWithHalves(start, halves, setUp.options, reconstructContext)
      : reconstruct(start, setUp.options, reconstructContext)) {
      shares = iteration.timings.steps;
      await writer.writeIteration(iteration);
      if (iteration.number >= iterations) {
        return 'done';
      }
      if ((await control.afterIteration()) === 'stop') {
        return 'stopped';
      }
      next = iteration.number + 1;
      if (await steering.goesOnto(next)) {
        break;
      }
    }
    run = await prepareSteered(job, context, next);
  }
}

/** A change that cannot be carried out is taken back, and the run goes on as it was. */
async function prepareSteered(
  job: RunJob,
  context: PrepareContext,
  next: number,
): Promise<PreparedRun> {
  const steered = { ...context, isSteered: true };
  try {
    return await prepareRun(job, steered);
  } catch (error) {
    if (!isDamselflyError(error)) {
      throw error;
    }
    await context.steering.withdraw(next, errorText(error));
    return await prepareRun(job, steered);
  }
}
