import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';

const CompareArgsSchema = Type.Object({
  /** Keys of two runs, `gateway:ID` or `page:ID`. */
  runs: Type.Array(Type.String(), { minItems: 1, maxItems: 2 }),
});

/** What the command may be told: the runs that are compared, as far as they are chosen. */
export type CompareArgs = Static<typeof CompareArgsSchema>;

export function readCompareArgs(args: unknown): CompareArgs {
  return Check(CompareArgsSchema, args) ? { runs: args.runs } : { runs: [] };
}
