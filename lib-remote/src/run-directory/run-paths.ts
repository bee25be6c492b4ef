import { basename, dirname, join } from 'node:path';

/** How a log is called where a config.ini does not say. */
export const LOG_NAME = 'EMC.log';

/**
 * Where a run keeps its files (docs/architecture.md, Run directory). Outputs and log lie where
 * config.ini says, as Dragonfly writes them; everything of ours lies in `.damselfly` beside the outputs.
 */
export interface RunPaths {
  /** Holds `output_NNN.h5`. */
  readonly outputFolder: string;
  readonly log: string;
  /** `<outputFolder>/.damselfly`. */
  readonly folder: string;
  /** What was asked for last, by whoever asked: the start, or the number of iterations, of a run. */
  readonly request: string;
  /** What runs or has run: options, inputs, versions, seed. */
  readonly record: string;
  /** One line per event, only ever appended to. */
  readonly progress: string;
  /** How far the running iteration is; replaced, never appended to. */
  readonly current: string;
  /** Holds a file for each request to the running process that it has not answered yet. */
  readonly control: string;
  /** Holds each output in bytes, as panels draw it. */
  readonly previews: string;
  /** Holds what is worth knowing of each output beside its model. */
  readonly quality: string;
  /** Holds the models of odd and even frames, where they are reconstructed apart. */
  readonly halves: string;
  /** Where the streams of a process without a terminal go. */
  readonly stdout: string;
  readonly stderr: string;
  /** The last finished iteration. */
  readonly checkpoint: string;
  /** Held by the one process that may write. */
  readonly lock: string;
  /** Holds a numbered folder for each run that a fresh start has set aside. */
  readonly previous: string;
}

/**
 * @param outputFolder as config.ini gives it, resolved.
 * @param log the path of EMC.log, resolved.
 */
export function runPaths(outputFolder: string, log: string): RunPaths {
  const folder = join(outputFolder, '.damselfly');
  return {
    outputFolder,
    log,
    folder,
    request: join(folder, 'request.json'),
    record: join(folder, 'run.json'),
    progress: join(folder, 'progress.jsonl'),
    current: join(folder, 'current.json'),
    control: join(folder, 'control'),
    previews: join(folder, 'previews'),
    quality: join(folder, 'quality'),
    halves: join(folder, 'halves'),
    stdout: join(folder, 'stdout'),
    stderr: join(folder, 'stderr'),
    checkpoint: join(folder, 'checkpoint', 'state.json'),
    lock: join(folder, 'lock'),
    previous: join(folder, 'previous'),
  };
}

/** The file that holds the model after iteration `number`; 0 is the start (spec/emc.md 2.6). */
export function outputFile(paths: RunPaths, number: number): string {
  return join(paths.outputFolder, `output_${paddedNumber(number)}.h5`);
}

/** How the number of an iteration stands in names of files: 007, 1234. */
export function paddedNumber(number: number): string {
  return String(number).padStart(3, '0');
}

/** How a backup of the log is called: `.EMC.log.bak`, then `.EMC.log.bak1` (spec/emc.md 2.5). */
export function logBackup(log: string, generation: number): string {
  const suffix = generation === 0 ? '' : String(generation);
  return join(dirname(log), `.${basename(log)}.bak${suffix}`);
}
