import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { BackendChoiceSchema } from '../http/backend.ts';
import { IdSchema } from '../http/id.ts';
import { nameOfRun } from '../http/name-of-run.ts';
import { ParentSchema } from '../http/run.ts';
import { readJsonFile } from './json-file.ts';
import type { RunPaths } from './run-paths.ts';
import type { RunRecord } from './run-record.ts';
import { writeJsonFile } from './write-json.ts';

/**
 * `request.json`: what somebody asks of a run, written before it is submitted. With it a process can be
 * started for the run, now or again; the record takes its id and its name.
 */
export const RunRequestSchema = Type.Object({
  id: IdSchema,
  name: Type.String({ minLength: 1 }),
  /** The config.ini, resolved. */
  config: Type.String(),
  /** The last iteration that is asked for. */
  iterations: Type.Integer({ minimum: 1 }),
  workers: Type.Integer({ minimum: 1 }),
  backend: BackendChoiceSchema,
  parity: Type.Boolean(),
  /** Id of the engine it is meant for: `local`. */
  engine: Type.String(),
  /** ISO 8601. */
  created: Type.String(),
  /** The run that it is branched from. */
  parent: Type.Optional(ParentSchema),
});

export type RunRequest = Type.Static<typeof RunRequestSchema>;

/**
 * The last request; undefined where there is none.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readRunRequest(paths: RunPaths): Promise<RunRequest | undefined> {
  return readJsonFile(paths.request, RunRequestSchema);
}

/** @throws FileAccess when it cannot be written. */
export async function writeRunRequest(paths: RunPaths, request: RunRequest): Promise<void> {
  await writeJsonFile(paths.request, request);
}

/** Whether the request is for a run that has not written its record yet. */
export function isNewRequest(
  request: RunRequest | undefined,
  record: RunRecord | undefined,
): request is RunRequest {
  return (
    request !== undefined &&
    (record === undefined || (request.id !== record.id && request.created >= record.created))
  );
}

/** What is asked of the run that a folder holds; the record of a run tells it where nothing else does. */
export function requestOf(
  request: RunRequest | undefined,
  record: RunRecord | undefined,
): RunRequest | undefined {
  if (record === undefined || request?.id === record.id || isNewRequest(request, record)) {
    return request;
  }
  return requestOfRecord(record);
}

/** A request that would give this record. */
export function requestOfRecord(record: RunRecord): RunRequest {
  const { id, config, iterations, parity, backend, executor, created, parent } = record;
  return {
    id,
    name: record.name ?? nameOfRun(config, outputFolderOf(record)),
    config,
    iterations,
    workers: backend.workers,
    backend: Check(BackendChoiceSchema, backend.name) ? backend.name : 'auto',
    parity,
    engine: executor,
    created,
    ...(parent && { parent }),
  };
}

function outputFolderOf({ options }: RunRecord): string | undefined {
  const folder: unknown = options['output_folder'];
  return typeof folder === 'string' ? folder : undefined;
}
