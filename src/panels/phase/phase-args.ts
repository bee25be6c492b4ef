import * as Type from 'typebox';
import { Check } from 'typebox/value';

/** How a class is phased; what is left out follows the size of the class. */
const PhaseOptionsSchema = Type.Object({
  leastRadius: Type.Optional(Type.Number({ minimum: 0 })),
  mostRadius: Type.Optional(Type.Number({ minimum: 1 })),
  kernel: Type.Optional(Type.Union([Type.Literal(0), Type.Integer({ minimum: 2 })])),
  supportCount: Type.Optional(Type.Integer({ minimum: 1 })),
  algorithm: Type.Optional(Type.String()),
  isPositive: Type.Optional(Type.Boolean()),
  starts: Type.Optional(Type.Integer({ minimum: 1 })),
  seed: Type.Optional(Type.Integer({ minimum: 0 })),
});

/** The arguments of the command, which are also what the workspace keeps of a panel. */
const PhaseArgsSchema = Type.Object({
  /** The run: `gateway:ID` or `page:ID`; empty where none is named. */
  key: Type.String(),
  class: Type.Optional(Type.Integer({ minimum: 0 })),
  /** The latest one unless told. */
  iteration: Type.Optional(Type.Integer({ minimum: 0 })),
  options: Type.Optional(PhaseOptionsSchema),
  /** Whether phasing begins at once. */
  start: Type.Optional(Type.Boolean()),
});

export type PhaseArgs = Type.Static<typeof PhaseArgsSchema>;

/** The arguments as far as they are right: each that does not fit is left out by itself. */
export function readPhaseArgs(args: unknown): PhaseArgs {
  const given = Check(Type.Object({ options: Type.Object({}) }), args) ? args.options : undefined;
  const made: unknown = {
    key: '',
    ...fitting(PhaseArgsSchema.properties, args),
    ...(given !== undefined && { options: fitting(PhaseOptionsSchema.properties, given) }),
  };
  return Check(PhaseArgsSchema, made) ? made : { key: '' };
}

/** The properties that fit their schema. */
function fitting(schemas: Type.TProperties, value: unknown): object {
  const entries = Check(Type.Object({}), value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter(([name, one]) => name in schemas && Check(schemas[name], one)),
  );
}
