import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';

/** What the command may be told. */
const LaunchArgsSchema = Type.Object({
  config: Type.Optional(Type.String()),
  files: Type.Optional(Type.Array(Type.String())),
  engine: Type.Optional(Type.String()),
  example: Type.Optional(Type.Boolean()),
  /** The whole form, as the workspace kept it. */
  form: Type.Optional(Type.Unknown()),
});

export type LaunchArgs = Static<typeof LaunchArgsSchema>;

export function readLaunchArgs(args: unknown): LaunchArgs {
  return Check(LaunchArgsSchema, args) ? args : {};
}
