import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { FrameStateSchema } from '../../viewers/frame/frame-state.ts';

/** Every other one of the frames that take part, as `selection` of a config.ini has them. */
export const FrameParitySchema = Type.Union([Type.Literal('odd'), Type.Literal('even')]);

export type FrameParity = Type.Static<typeof FrameParitySchema>;

/** The arguments of the command, which are also what the workspace keeps of a panel. */
export const FrameArgsSchema = Type.Object({
  path: Type.Optional(Type.String({ minLength: 1 })),
  run: Type.Optional(Type.String({ minLength: 1 })),
  detector: Type.Optional(Type.String({ minLength: 1 })),
  frame: Type.Optional(Type.Integer({ minimum: 0 })),
  mode: Type.Optional(Type.Integer({ minimum: 0 })),
  /** The iteration whose model is compared with; the last where missing. */
  iteration: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Whether the model's slice stands beside the frame. */
  compare: Type.Optional(Type.Boolean()),
  /** Whether each pixel shows the mean of itself and the one opposite. */
  symmetrise: Type.Optional(Type.Boolean()),
  parity: Type.Optional(FrameParitySchema),
  /** Goes through these alone. */
  frames: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))),
  skipBlacklisted: Type.Optional(Type.Boolean()),
  view: Type.Optional(Type.Partial(FrameStateSchema)),
});

export type FrameArgs = Type.Static<typeof FrameArgsSchema>;

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
