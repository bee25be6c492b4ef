import { MOST_NEIGHBOURS } from '@damselfly/compute/classify/spectral-embedding.ts';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { FrameStateSchema } from '../../viewers/frame/frame-state.ts';

/** What a user does with the frames, in the order in which it is done. */
const StageSchema = Type.Union([
  Type.Literal('label'),
  Type.Literal('convert'),
  Type.Literal('embed'),
  Type.Literal('network'),
  Type.Literal('powders'),
]);

export type ClassifyStage = Type.Static<typeof StageSchema>;

/** How frames are converted; what is left out is as in Dragonfly. */
const ConversionSchema = Type.Object({
  kind: Type.Optional(Type.Union([Type.Literal('correlation'), Type.Literal('polar')])),
  normalises: Type.Optional(Type.Boolean()),
  leastRadius: Type.Optional(Type.Number({ minimum: 0 })),
  mostRadius: Type.Optional(Type.Number({ minimum: 0 })),
  radialStep: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  angularStep: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 180 })),
});

/** Which of the frames that are gone through are converted. */
const RangeSchema = Type.Object({
  first: Type.Optional(Type.Integer({ minimum: 0 })),
  last: Type.Optional(Type.Integer({ minimum: 0 })),
  every: Type.Optional(Type.Integer({ minimum: 1 })),
});

const TrainingSchema = Type.Object({
  hidden: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 1000 }), { maxItems: 8 })),
  alpha: Type.Optional(Type.Number({ minimum: 0 })),
  epochs: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  validation: Type.Optional(Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })),
});

/** The arguments of the command, which are also what the workspace keeps of a panel. */
const ClassifyArgsSchema = Type.Object({
  path: Type.Optional(Type.String({ minLength: 1 })),
  run: Type.Optional(Type.String({ minLength: 1 })),
  detector: Type.Optional(Type.String({ minLength: 1 })),
  frame: Type.Optional(Type.Integer({ minimum: 0 })),
  stage: Type.Optional(StageSchema),
  /** Goes through the frames of this class alone, a letter; `none` for those without one. */
  show: Type.Optional(Type.String({ pattern: '^([a-z]|none)$' })),
  skipBlacklisted: Type.Optional(Type.Boolean()),
  conversion: Type.Optional(ConversionSchema),
  range: Type.Optional(RangeSchema),
  neighbours: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_NEIGHBOURS })),
  /** The two axes of the plot, from 0. */
  axes: Type.Optional(Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })])),
  training: Type.Optional(TrainingSchema),
  powder: Type.Optional(Type.Union([Type.Literal('sum'), Type.Literal('mean')])),
  view: Type.Optional(Type.Partial(FrameStateSchema)),
});

export type ClassifyArgs = Type.Static<typeof ClassifyArgsSchema>;
export type FrameRange = Type.Static<typeof RangeSchema>;

/** The arguments as far as they are right: each that does not fit, and each setting of it, is left out by itself. */
export function readClassifyArgs(args: unknown): ClassifyArgs {
  const made = fitting(ClassifyArgsSchema, args);
  return Check(ClassifyArgsSchema, made) ? made : {};
}

/** What of a value fits. */
function fitting(schema: Type.TSchema, value: unknown): unknown {
  if (!Type.IsObject(schema) || !Check(Type.Object({}), value)) {
    return value;
  }
  const schemas: Type.TProperties = schema.properties;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name in schemas)
      .map(([name, own]): [string, unknown] => [name, fitting(schemas[name], own)])
      .filter(([name, own]) => Check(schemas[name], own)),
  );
}
