import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';
import { FrameStateSchema } from '../../viewers/frame/frame-state.ts';

/** The arguments of the command, which are also what the workspace keeps of a panel. */
export const FrameArgsSchema = Type.Object({
  path: Type.Optional(Type.String({ minLength: 1 })),
  run: Type.Optional(Type.String({ minLength: 1 })),
  detector: Type.Optional(Type.String({ minLength: 1 })),
  frame: Type.Optional(Type.Integer({ minimum: 0 })),
  mode: Type.Optional(Type.Integer({ minimum: 0 })),
  skipBlacklisted: Type.Optional(Type.Boolean()),
  view: Type.Optional(Type.Partial(FrameStateSchema)),
});

export type FrameArgs = Static<typeof FrameArgsSchema>;

/** The arguments as far as they are right: a view of another version is left out. */
export function readFrameArgs(args: unknown): FrameArgs {
  if (Check(FrameArgsSchema, args)) {
    return args;
  }
  const known = Type.Object({
    path: FrameArgsSchema.properties.path,
    run: FrameArgsSchema.properties.run,
  });
  return Check(known, args)
    ? {
        ...(args.path !== undefined && { path: args.path }),
        ...(args.run !== undefined && { run: args.run }),
      }
    : {};
}
