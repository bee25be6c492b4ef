import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { fixedSeed } from '@damselfly/compute/emc/random-model.ts';
import { prepareStart } from '@damselfly/compute/emc/start.ts';
import { logHeader } from '@damselfly/compute/io/formats/dragonfly-log/log-header.ts';
import { voxelSize } from '@damselfly/compute/geometry/voxel-size.ts';
import { wavelengthOf } from '@damselfly/compute/io/formats/dragonfly-config/wavelength.ts';
import { setUpAt, type SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import { lastLoggedIteration } from '../run-directory/log-file.ts';
import { readConfig } from '../run-directory/read-config.ts';
import { outputFile, runPaths, type RunPaths } from '../run-directory/run-paths.ts';
import { readRunRecord, type InputRecord } from '../run-directory/run-record.ts';
import { requestOfRecord, writeRunRequest } from '../run-directory/run-request.ts';
import { hasLostLog } from '../run-directory/lost-log.ts';
import type { SetAside } from '../run-directory/set-aside.ts';
import { RunWriter } from '../run-directory/run-writer.ts';
import { backendLoaders } from './backend-loaders.ts';
import { chooseBackend, type ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import type { EmcRequest } from './emc-request.ts';
import { legOf, type LegContext } from './leg.ts';
import { newRecord } from './new-record.ts';
import { prepareRunHalves } from './prepare-run-halves.ts';
import { readInput } from './read-input.ts';
import { readResumeState } from './read-resume-state.ts';
import { OverlappedOutputs } from './overlapped-outputs.ts';
import type { RunContext } from './run-context.ts';
import { planRun } from './run-plan.ts';
import { summaryOf } from './run-summary.ts';
import { steeredIterations } from './steered-iterations.ts';
import { unusedGpusNotice } from './wanted-gpus.ts';

/** A run whose folder is ours and ready; it holds neither input nor start model, which take memory. */
export interface PreparedRun {
  readonly iterations: AsyncIterable<Iteration>;
  /** The iterations to compute; none where `first` is above `last`. */
  readonly first: number;
  readonly last: number;
  /** To be closed by whoever gets this. */
  readonly writer: RunWriter;
  /** Takes what `iterations` yields. */
  readonly outputs: OverlappedOutputs;
}

/** Reads and checks all that a run needs, then takes its folder and begins or continues the run there. */
export async function prepareRun(request: EmcRequest, context: RunContext): Promise<PreparedRun> {
  const { signal, observer } = context;
  const { parity } = request;
  const config = await readConfig(request.config);
  for (const warning of config.warnings) {
    observer.notice(warning);
  }
  const paths = runPaths(config.options.output_folder, config.options.log_file);
  const base = { options: config.options, workers: request.workers };
  const setUp = request.resume ? await setUpOnResume(base, paths) : base;
  const { input, inputs } = await readInput(setUp.options, { signal, parity });
  const chosen = await chooseBackend(request.backend, backendLoaders);
  const unused = unusedGpusNotice(request.backend, chosen);
  if (unused !== undefined) {
    observer.notice(unused);
  }
  const writer = await RunWriter.open(paths, {
    signal,
    onWait: (notice) => {
      observer.notice(notice);
    },
  });
  try {
    const voxel = voxelSize(input.files[0].detector, wavelengthOf(config));
    return await begin(
      { request, base, setUp, input, inputs, voxel, chosen, paths, writer },
      context,
    );
  } catch (error) {
    // What waits for it in the queue tells of its failure by itself (cli/work/carry-out.ts).
    if (writer.record !== undefined && request.identity === undefined) {
      const message = error instanceof Error ? error.message : String(error);
      await writer.end(signal.aborted ? 'interrupted' : 'failed', message).catch(() => undefined);
    }
    await writer.close();
    throw error;
  }
}

/** A run that was steered goes on as it would have. */
async function setUpOnResume(base: SetUp, paths: RunPaths): Promise<SetUp> {
  const history = (await readRunRecord(paths))?.history ?? [];
  return setUpAt(base, history, (await lastLoggedIteration(paths.log)) + 1);
}

interface Job {
  readonly request: EmcRequest;
  /** What config.ini and request say. */
  readonly base: SetUp;
  /** What the next iteration is computed with. */
  readonly setUp: SetUp;
  readonly input: EmcInput;
  readonly inputs: InputRecord[];
  /** 1/nm, where known. */
  readonly voxel: number | undefined;
  readonly chosen: ChosenBackend;
  readonly paths: RunPaths;
  readonly writer: RunWriter;
}

async function begin(job: Job, context: RunContext): Promise<PreparedRun> {
  const { signal, observer } = context;
  const { request, base, setUp, input, inputs, voxel, chosen, paths, writer } = job;
  const { parity } = request;
  const { options, workers } = setUp;
  const { pixelCount } = input.files[0].detector;
  const record = await readRunRecord(paths);
  const finished = request.resume ? await lastLoggedIteration(paths.log) : 0;
  const plan = planRun({
    folder: paths.outputFolder,
    log: paths.log,
    iterations: request.iterations,
    resume: request.resume,
    fixedSeed: fixedSeed(options),
    request: { options: base.options, parity, inputs },
    record,
    finished,
    isLogLost: request.resume && finished === 0 && (await hasLostLog(paths, record)),
  });
  const { last, seed } = plan;
  const start = prepareStart(
    input,
    options,
    finished > 0
      ? {
          parity,
          resume: await readResumeState(outputFile(paths, finished), finished, options, signal),
        }
      : { parity, seed },
  );
  const halves = await prepareRunHalves({ input, options, parity, seed, finished }, paths, context);
  const next = await newRecord({ request, base, workers, inputs, plan, chosen, voxel });
  if (finished > 0) {
    await writer.goOn(next, start);
  } else {
    const header = logHeader(start, options, { workers, pixelCount });
    const setAside = await writer.startAfresh(next, start, header);
    if (setAside) {
      observer.notice(setAsideNotice(setAside));
    }
    if (request.resume) {
      const message = `There was nothing to resume in ${paths.outputFolder}: this run starts at iteration 1.`;
      observer.notice(message);
      await writer.event({ event: 'notice', message });
    }
  }
  if (!request.identity) {
    await writeRunRequest(paths, requestOfRecord(next));
  }
  const first = finished + 1;
  const { backend } = chosen.support;
  const why = request.backend === 'auto' ? { why: chosen.why } : {};
  await writer.event({ event: 'started', from: first, to: last, backend, workers, ...why });
  observer.started(summaryOf({ paths, plan, start, chosen, pixelCount, workers }));
  const outputs = new OverlappedOutputs(writer, observer);
  const legs: LegContext = { ...context, chosen, writer, outputs, parity };
  const iterations = steeredIterations(legOf(start, halves, setUp, legs), legs);
  return { iterations, first, last, writer, outputs };
}

function setAsideNotice({ folder, log }: SetAside): string {
  const ofLog = log === undefined ? '' : `, their log to ${log}`;
  return `A fresh start: earlier results were moved to ${folder}${ofLog}.`;
}
