import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import * as Type from 'typebox';
import { Check } from 'typebox/value';

const CompareArgsSchema = Type.Object({
  /** Keys of two runs, `gateway:ID` or `page:ID`. */
  runs: Type.Array(Type.String(), { maxItems: 2 }),
  /** What its panel was called when it was opened, whatever was chosen in it since. */
  name: Type.Optional(Type.String()),
});

/** What the command may be told: the runs that are compared, as far as they are chosen. */
export type CompareArgs = Type.Static<typeof CompareArgsSchema>;

export function readCompareArgs(args: unknown): CompareArgs {
  return Check(CompareArgsSchema, args) ? args : { runs: [] };
}

/** The name of the panel that these arguments open. */
export function nameOfComparison({ name, runs }: CompareArgs): string {
  return name ?? (runs.join(' ') || 'new');
}

/** Asked for without runs, as from the palette, the panel begins with the run in front. */
export function beginWith(
  args: ReadonlyPartialJSONObject,
  run: string | undefined,
): ReadonlyPartialJSONObject {
  return args['runs'] === undefined && run !== undefined ? { ...args, runs: [run] } : args;
}
