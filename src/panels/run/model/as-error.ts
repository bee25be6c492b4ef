import { errorText } from '../../../services/error-text.ts';

/** What was caught, to be thrown again. */
export function asError(caught: unknown): Error {
  return caught instanceof Error ? caught : new Error(errorText(caught));
}
