import * as Type from 'typebox';
import { IdSchema } from '../http/id.ts';
import { ParentSchema } from '../http/run.ts';
import { SteeringSchema } from '../http/steer.ts';
import { readJsonFile } from './json-file.ts';
import { ProcessIdentitySchema } from './process-identity.ts';
import type { RunPaths } from './run-paths.ts';

/** One file that a reconstruction reads. */
export const InputRecordSchema = Type.Object({
  /** The key of config.ini that names it, or `listed file N` where a list does. */
  role: Type.String(),
  path: Type.String(),
  size: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

export type InputRecord = Type.Static<typeof InputRecordSchema>;

/** `run.json`: what was asked for, written before the first iteration. */
export const RunRecordSchema = Type.Object({
  id: IdSchema,
  /** What people call it; the first runs had none. */
  name: Type.Optional(Type.String()),
  created: Type.String(),
  /** The config file, resolved. */
  config: Type.String(),
  /** The `[emc]` options that it began with, defaults included; paths resolved. */
  options: Type.Record(Type.String(), Type.Unknown()),
  parity: Type.Boolean(),
  /** What was changed since, oldest first; none where missing. */
  history: Type.Optional(Type.Array(SteeringSchema)),
  /** Workers that it began with, where they were changed since. */
  firstWorkers: Type.Optional(Type.Integer({ minimum: 1 })),
  /** The run that it was branched from. */
  parent: Type.Optional(ParentSchema),
  /** The last iteration that was asked for. */
  iterations: Type.Integer({ minimum: 1 }),
  /** Seed of the random start, also where a start model makes it needless. */
  seed: Type.Integer({ minimum: 0 }),
  /** Of the iterations that are computed now. */
  inputs: Type.Array(InputRecordSchema),
  /** Edge of a voxel in 1/nm, where config and detector say it. */
  voxel: Type.Optional(Type.Number()),
  backend: Type.Object({
    name: Type.String(),
    device: Type.String(),
    workers: Type.Integer({ minimum: 1 }),
  }),
  executor: Type.Literal('local'),
  versions: Type.Record(Type.String(), Type.String()),
  /** The process that wrote last. */
  process: ProcessIdentitySchema,
});

export type RunRecord = Type.Static<typeof RunRecordSchema>;

/**
 * The record of a run; undefined where there is none, as in a folder that Dragonfly made.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readRunRecord(paths: RunPaths): Promise<RunRecord | undefined> {
  return readJsonFile(paths.record, RunRecordSchema);
}
