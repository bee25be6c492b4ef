import type { EmcOptions } from '../../../emc/options.ts';
import type { DamselflyError } from '../../../errors.ts';

/** An error and the key of `[emc]` that it stands at. */
export interface OptionFlaw {
  readonly key: keyof EmcOptions;
  readonly error: DamselflyError;
}
