import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import { modelFile } from '../../run-directory/output-layout.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { ForeignSigns } from './foreign-state.ts';
import { rowsOf } from './rows.ts';

/** What the files of a run of Dragonfly tell. */
export interface SignsAndTimes {
  readonly signs: ForeignSigns;
  /** When the log or the last output was written, milliseconds since 1970. */
  readonly written: number;
  /** When its first output was; 0 where there is none. */
  readonly begun: number;
}

/**
 * Looks at the times of a run's files.
 *
 * @param outputs that read back. @param hasGrown whether an iteration was logged since it is watched.
 */
export async function foreignSigns(
  description: RunDescription,
  outputs: readonly number[],
  hasGrown: boolean,
): Promise<SignsAndTimes> {
  const rows = rowsOf(description);
  const written = await lastWritten(description);
  const [begun = 0] = await timesOf(modelFiles(description, outputs.slice(0, 1)));
  const [earlier, latest = earlier] = await timesOf(modelFiles(description, outputs.slice(-2)));
  const last = rows.at(-1);
  const signs = {
    quietSeconds: (Date.now() - written) / 1000,
    iterationSeconds: last?.seconds ?? 0,
    intervalSeconds: outputs.length < 2 ? undefined : Math.abs(latest - earlier) / 1000,
    loggedSeconds: rows.reduce((sum, { seconds }) => sum + seconds, 0),
    logSeconds: await secondsToWrite(description.paths),
    logged: last?.number ?? 0,
    complete: outputs.at(-1),
    hasOutputs: description.outputs.length > 0,
    hasGrown,
  };
  return { signs, written, begun };
}

/** When the log or the last output was written, milliseconds since 1970. */
async function lastWritten(description: RunDescription): Promise<number> {
  const last = modelFiles(description, description.outputs.slice(-1));
  return Math.max(...(await timesOf([description.paths.log, ...last])));
}

function modelFiles({ paths, layout }: RunDescription, numbers: readonly number[]): string[] {
  return numbers.map((number) => modelFile(paths, number, layout));
}

/** When files were written; 0 for those that are not there. */
function timesOf(files: readonly string[]): Promise<number[]> {
  return Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
}

/** From the making of the log to its last line; undefined where the disk does not know when files were made. */
async function secondsToWrite({ log, outputFolder }: RunPaths): Promise<number | undefined> {
  try {
    const status = await stat(log);
    const all = [status, await stat(dirname(log)), await stat(outputFolder)];
    // Where it does not know, Node tells the time of the last change of any kind, or 0.
    const isKnown = all.some(
      ({ birthtimeMs, ctimeMs }) => birthtimeMs > 0 && birthtimeMs !== ctimeMs,
    );
    return isKnown ? Math.max(0, status.mtimeMs - status.birthtimeMs) / 1000 : undefined;
  } catch {
    return undefined;
  }
}
