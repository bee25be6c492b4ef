import { recordedOptions } from '../../emc/recorded-options.ts';
import { isDamselflyError } from '../../errors.ts';
import { setUpAt, type SetUp } from './set-up.ts';
import type { Steering } from './steering.ts';

/** What a record says of the beginning of a run, whichever version wrote it. */
export interface RecordedSetUp {
  readonly options: Readonly<Record<string, unknown>>;
  readonly workers: number;
}

/** As `setUpAt` has it; undefined where another version wrote options or changes that this one does not know. */
export function knownSetUpAt(
  { options, workers }: RecordedSetUp,
  history: readonly Steering[],
  number: number,
): SetUp | undefined {
  const known = recordedOptions(options);
  if (known === undefined) {
    return undefined;
  }
  try {
    return setUpAt({ options: known, workers }, history, number);
  } catch (error) {
    if (isDamselflyError(error, 'Config')) {
      return undefined;
    }
    throw error;
  }
}
