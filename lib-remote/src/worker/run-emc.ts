import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import { prepareStart, type Start } from '@damselfly/compute/emc/start.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { outputFile, runPaths } from '../run-directory/run-paths.ts';
import { lastLoggedIteration } from '../run-directory/log-file.ts';
import { readRunRecord } from '../run-directory/run-record.ts';
import { RunWriter } from '../run-directory/run-writer.ts';
import { backendLoaders } from './backend-loaders.ts';
import { chooseBackend, type ChosenBackend } from './choose-backend.ts';
import type { EmcObserver } from './emc-observer.ts';
import type { EmcRequest } from './emc-request.ts';
import { hashInputs } from './hash-inputs.ts';
import { logHeader } from './log-header.ts';
import { newRecord } from './new-record.ts';
import { nodeContext } from './open-path.ts';
import { readConfig } from '../run-directory/read-config.ts';
import { readResumeState } from './read-resume-state.ts';
import { planRun, type RunPlan } from './run-plan.ts';
import { summaryOf } from './run-summary.ts';

export interface RunContext {
  readonly signal: AbortSignal;
  readonly observer: EmcObserver;
}

/** One run that is ready to compute. */
interface Job {
  readonly request: EmcRequest;
  readonly options: EmcOptions;
  readonly plan: RunPlan;
  readonly start: Start;
  readonly chosen: ChosenBackend;
  readonly writer: RunWriter;
}

/**
 * The program of a job: from config.ini through the iterations to the last output. Everything that it
 * reads is checked before anything is written.
 *
 * @throws any of our errors; the signal's reason when aborted. The run can then be resumed.
 */
export async function runEmc(request: EmcRequest, { signal, observer }: RunContext): Promise<void> {
  const { options, warnings } = await readConfig(request.config);
  warnings.forEach((warning) => {
    observer.notice(warning);
  });
  const { input, files } = await loadEmcInput(options, {
    ...nodeContext(signal),
    openSource: openFileSource,
  });
  const inputs = await hashInputs(files, options, signal);
  const chosen = await chooseBackend(request.backend, backendLoaders);
  const { pixelCount } = input.detector;
  const paths = runPaths(options.output_folder, options.log_file);
  const writer = await RunWriter.open(paths, {
    signal,
    onWait: (notice) => {
      observer.notice(notice);
    },
  });
  try {
    const plan = planRun({
      folder: paths.outputFolder,
      iterations: request.iterations,
      resume: request.resume,
      fixedSeed: options.fixed_seed,
      request: { options, parity: request.parity, inputs },
      record: await readRunRecord(paths),
      finished: request.resume ? await lastLoggedIteration(paths.log) : 0,
    });
    const { finished, seed } = plan;
    const start = prepareStart(
      input,
      options,
      finished > 0
        ? { resume: await readResumeState(outputFile(paths, finished), finished, options, signal) }
        : { seed },
    );
    const record = await newRecord({ request, options, inputs, plan, chosen });
    if (finished > 0) {
      await writer.goOn(record);
    } else {
      const header = logHeader(start, options, { workers: request.workers, pixelCount });
      await writer.startAfresh(record, start, header);
    }
    observer.started(summaryOf({ paths, plan, start, chosen, pixelCount }));
    const job = { request, options, plan, start, chosen, writer };
    await compute(job, { signal, observer });
  } finally {
    await writer.close();
  }
}

async function compute(job: Job, { signal, observer }: RunContext): Promise<void> {
  const { request, options, plan, start, chosen, writer } = job;
  const { workers, parity } = request;
  await writer.event({
    event: 'started',
    from: plan.finished + 1,
    to: plan.last,
    backend: chosen.backend.name,
    workers,
  });
  try {
    if (plan.finished >= plan.last) {
      observer.notice(`All ${plan.last} iterations are done; a number after -r adds to them.`);
    } else {
      const iterations = reconstruct(start, options, {
        backend: chosen.backend,
        workers,
        parity,
        signal,
        onProgress: (progress) => {
          observer.progress(progress);
        },
      });
      for await (const iteration of iterations) {
        observer.iteration(iteration, await writer.writeIteration(iteration));
        if (iteration.number >= plan.last) {
          break;
        }
        signal.throwIfAborted();
      }
    }
    await writer.event({ event: 'ended', state: 'done' });
  } catch (error) {
    const state = signal.aborted ? 'interrupted' : 'failed';
    const message = error instanceof Error ? error.message : String(error);
    // The event is a courtesy to onlookers: on a full disk the first error is the one that counts.
    await writer.event({ event: 'ended', state, message }).catch(() => undefined);
    if (signal.aborted) {
      observer.notice(`Stopped. To go on: damselfly emc -c ${request.config} -r`);
    }
    throw error;
  }
}
