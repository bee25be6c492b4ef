import type { Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import { isFlat } from '@damselfly/compute/emc/model-shape.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { fixedSeed } from '@damselfly/compute/emc/random-model.ts';
import { prepareStart, type Start } from '@damselfly/compute/emc/start.ts';
import { inputError } from '@damselfly/compute/errors.ts';
import { voxelSize } from '@damselfly/compute/geometry/voxel-size.ts';
import { wavelengthOf } from '@damselfly/compute/io/formats/dragonfly-config/wavelength.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { logHeader } from '@damselfly/compute/io/formats/dragonfly-log/log-header.ts';
import type { SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { rowsOf } from '../describe-run.ts';
import { keptPath, outputPath, RECORD } from '../paths.ts';
import { readEvents, readJson } from '../read-run.ts';
import { PageRecordSchema, type PageRecord } from '../records.ts';
import { freeStorage } from '../storage/free-storage.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import type { EventLog } from './event-log.ts';
import { hashBlob } from './hash-blob.ts';
import { InputFiles } from './input-files.ts';
import { prepareRunHalves } from './prepare-run-halves.ts';
import { readResumeState } from './read-resume-state.ts';
import { bytesOfOutput, planRoom } from './room.ts';
import type { LocateFile, RunJob } from './run-job.ts';
import type { RunSteering } from './run-steering.ts';
import { RunWriter } from './run-writer.ts';

export interface PrepareContext {
  readonly folder: RunFolder;
  readonly events: EventLog;
  readonly signal: AbortSignal;
  readonly steering: RunSteering;
  /** Whether the run goes on in the same process, with something changed. */
  readonly isSteered: boolean;
  readonly locate: LocateFile;
  readonly backend: { readonly name: string; readonly device: string };
}

export interface PreparedRun {
  readonly start: Start;
  /** Of odd and even frames, where they are reconstructed apart. */
  readonly halves: Halves<Start> | undefined;
  readonly setUp: SetUp;
  readonly writer: RunWriter;
  /** The last finished iteration, 0 for a fresh start. */
  readonly finished: number;
}

/**
 * Reads and checks all that a run needs, then begins it or takes it up again: where it ended, or where it
 * was changed.
 */
export async function prepareRun(job: RunJob, context: PrepareContext): Promise<PreparedRun> {
  const { folder, events, signal, steering, isSteered } = context;
  const { config, iterations, workers, seed, parity = false } = job.request;
  const path = `${config.folder}/${config.name}`;
  const parsed = parseDragonflyConfig(config.text, path);
  const { options: base, warnings } = parsed;
  const before = await readJson(folder, RECORD, PageRecordSchema);
  const finished = before ? (rowsOf(await readEvents(folder)).at(-1)?.number ?? 0) : 0;
  const setUp = await steering.begin(
    { base: { options: base, workers }, config: path, last: iterations },
    finished + 1,
  );
  const { options } = setUp;
  const files = new InputFiles(config.folder, folder, context.locate);
  const { input, files: paths } = await loadEmcInput(options, {
    openSource: (name) => files.open(name),
    openHdf5,
    parity,
    signal,
  });
  const inputs = await identify(paths, options, files);
  checkSameInputs(before, inputs, options);
  const outputFolder = keptPath(config.folder, options.output_folder);
  const resume =
    finished > 0 &&
    (await readResumeState(folder, outputPath(outputFolder, finished), finished, options));
  const start = prepareStart(input, options, resume ? { resume, parity } : { seed, parity });
  const halves = await prepareRunHalves({ input, options, parity, seed, finished }, folder, events);
  const [{ detector }] = input.files;
  const voxel = voxelSize(detector, wavelengthOf(parsed));
  const record = recordOf(start, base, { input, inputs, voxel, job, context, outputFolder });
  const room = planRoom(
    await freeStorage(),
    bytesOfOutput(start.model.length, start.prepared.frameCount),
    iterations - finished + 1,
  );
  const writer = new RunWriter({ folder, events, record, keep: room.outputs + (finished ? 1 : 0) });
  for (const message of isSteered ? [] : [...warnings, ...(room.notice ? [room.notice] : [])]) {
    await events.add({ event: 'notice', message });
  }
  if (finished > 0) {
    if (!isSteered) {
      await writer.goOn(finished);
    }
  } else {
    const text = new TextEncoder().encode(config.text);
    await folder.write(keptPath(config.folder, path), text);
    const { pixelCount } = detector;
    await writer.begin(start, logHeader(start, options, { workers, pixelCount }));
  }
  return { start, halves, setUp, writer, finished };
}

/** What each file that was read is for, and the SHA-256 of its content. */
async function identify(
  paths: readonly string[],
  options: EmcOptions,
  files: InputFiles,
): Promise<PageRecord['inputs']> {
  const inputs: PageRecord['inputs'] = [];
  for (const path of paths) {
    const role = Object.entries(options).find(([, value]) => value === path)?.[0];
    const sha256 = await hashBlob(await files.blob(path));
    inputs.push({ role: role ?? `listed file ${inputs.length + 1}`, path, sha256 });
  }
  return inputs;
}

/** A run that went on with another input would be a mixture; another file that was asked for is none. */
function checkSameInputs(
  before: PageRecord | undefined,
  inputs: PageRecord['inputs'],
  { blacklist_file: blacklist }: EmcOptions,
): void {
  for (const { role, path, sha256 } of before?.inputs ?? []) {
    const isOther = role === 'blacklist_file' && path !== blacklist;
    const isSame = inputs.some((input) => input.path === path && input.sha256 === sha256);
    if (!isOther && !isSame) {
      const expected = 'what it was when the run began; start a new run instead';
      throw inputError({ what: path, expected, found: 'another file' });
    }
  }
}

function recordOf(
  start: Start,
  options: EmcOptions,
  run: {
    input: EmcInput;
    inputs: PageRecord['inputs'];
    voxel: number | undefined;
    job: RunJob;
    context: PrepareContext;
    outputFolder: string;
  },
): PageRecord {
  const { grid, rotations, frameCount, frames, meanCount } = start.prepared;
  const { request, version } = run.job;
  return {
    options,
    facts: {
      frames: frameCount,
      usedFrames: frames.length,
      meanCount,
      pixels: run.input.files[0].detector.pixelCount,
      rotations: rotations.count,
      size: grid.edge,
      kind: isFlat(grid) ? 'planes' : 'volumes',
      modes: grid.models,
      stillModes: options.num_nonrot_modes,
      ...(run.voxel === undefined ? {} : { voxel: run.voxel }),
      seed: fixedSeed(options) ?? request.seed,
      parity: request.parity ?? false,
    },
    inputs: run.inputs,
    versions: { damselfly: version, browser: navigator.userAgent },
    backend: run.context.backend.name,
    device: run.context.backend.device,
    outputFolder: run.outputFolder,
    log: keptPath(request.config.folder, options.log_file),
  };
}
