import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { IdSchema } from '../http/id.ts';
import { RunActionSchema } from '../http/run-state.ts';
import { SteerTextsSchema } from '../http/steer.ts';
import { accessError, isMissing } from './access-error.ts';
import type { RunPaths } from './run-paths.ts';
import { writeJsonFile } from './write-json.ts';

const whoAndWhen = {
  /** Made by whoever asks; the answer in `progress.jsonl` names it. */
  id: IdSchema,
  /** ISO 8601. */
  time: Type.String(),
};

/** `control/<id>.json`: something asked of the process of a run. */
export const ControlFileSchema = Type.Union([
  Type.Object({ ...whoAndWhen, action: RunActionSchema }),
  /** Other options from the next iteration on, in the texts of config.ini. */
  Type.Object({ ...whoAndWhen, action: Type.Literal('steer'), set: SteerTextsSchema }),
  /** Takes such a change back, before its iteration begins. */
  Type.Object({ ...whoAndWhen, action: Type.Literal('undo'), undo: IdSchema }),
]);

export type ControlFile = Type.Static<typeof ControlFileSchema>;

/** A file in `control/`; `request` is missing where it does not follow the schema. */
export interface PendingControl {
  readonly path: string;
  /** The name of the file without `.json`. */
  readonly id: string;
  readonly request?: ControlFile;
}

const NAME = /^[^.].*\.json$/;

/**
 * Leaves a request for the process of a run, which answers in `progress.jsonl` with an event `control`
 * of the same id, or never, when there is no process.
 *
 * @throws FileAccess when it cannot be written.
 */
export async function requestControl(paths: RunPaths, request: ControlFile): Promise<void> {
  await writeJsonFile(join(paths.control, `${request.id}.json`), request);
}

/**
 * The requests that wait for an answer, in the order in which they were made; those that cannot be
 * understood come last.
 *
 * @throws FileAccess when the folder is there and cannot be read.
 */
export async function pendingControls(paths: RunPaths): Promise<PendingControl[]> {
  const names = await readdir(paths.control).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(paths.control, 'read', error);
  });
  const files = names.filter((name) => NAME.test(name)).map((name) => join(paths.control, name));
  const pending = await Promise.all(files.map(readPending));
  const timeOf = ({ request }: PendingControl): string => request?.time ?? '~';
  return pending
    .filter((control) => control !== undefined)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
}

/** Takes an answered request away; somebody else may have done so. */
export async function removeControl({ path }: PendingControl): Promise<void> {
  await rm(path, { force: true });
}

/** Undefined where the request has been answered in the meantime. */
async function readPending(path: string): Promise<PendingControl | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return undefined;
  }
  const id = basename(path, '.json');
  const request = parse(text);
  return { path, id, ...(request?.id === id ? { request } : {}) };
}

function parse(text: string): ControlFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Check(ControlFileSchema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
