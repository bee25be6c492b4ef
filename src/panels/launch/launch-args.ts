import * as Type from 'typebox';
import { Check } from 'typebox/value';

const BranchArgsSchema = Type.Object({
  /** `gateway:ID` or `page:ID`. */
  key: Type.String(),
  iteration: Type.Integer({ minimum: 0 }),
});

/** The iteration that a new run goes on from. */
export type BranchArgs = Type.Static<typeof BranchArgsSchema>;

/** What the command may be told. */
const LaunchArgsSchema = Type.Object({
  config: Type.Optional(Type.String()),
  files: Type.Optional(Type.Array(Type.String())),
  engine: Type.Optional(Type.String()),
  iterations: Type.Optional(Type.Integer({ minimum: 1 })),
  example: Type.Optional(Type.Boolean()),
  branch: Type.Optional(BranchArgsSchema),
  /** Keys of [emc] with texts that differ from the config's. */
  set: Type.Optional(Type.Record(Type.String(), Type.String())),
  /** The whole form, as the workspace kept it. */
  form: Type.Optional(Type.Unknown()),
});

export type LaunchArgs = Type.Static<typeof LaunchArgsSchema>;

export function readLaunchArgs(args: unknown): LaunchArgs {
  return Check(LaunchArgsSchema, args) ? args : {};
}
