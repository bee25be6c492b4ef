import {
  configProblems,
  type ConfigProblem,
} from '@damselfly/compute/io/formats/dragonfly-config/config-problems.ts';
import type { ConfigReading } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import type { KnownEstimate } from './estimator.ts';

/**
 * What is wrong: with the text as it is now, and with the files as they were last looked at.
 *
 * @param known the last estimate, which may be about an earlier text.
 */
export function problemsOf(
  text: string,
  reading: ConfigReading,
  known: KnownEstimate | undefined,
): readonly ConfigProblem[] {
  const own = configProblems(reading);
  const ofFiles = (known?.estimate.problems ?? []).filter(
    ({ key, line, message }) =>
      line === undefined &&
      !own.some((problem) => problem.message === message) &&
      known !== undefined &&
      isAsAsked(key, known, text, reading),
  );
  return [...own, ...ofFiles];
}

/** Whether what a problem is about has not been changed since it was found. */
function isAsAsked(
  key: string | undefined,
  known: KnownEstimate,
  text: string,
  { given }: ConfigReading,
): boolean {
  const now: unknown = key === undefined ? text : Reflect.get(given, key);
  const then: unknown = key === undefined ? known.text : Reflect.get(known.given, key);
  return now === then;
}
