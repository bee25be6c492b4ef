import type { RunDetail } from '@damselfly/remote/http';
import { optionText } from './run-options.ts';

/** Whether a run began with noise; not where nothing is known of its options. */
export function startsAtRandom({ options }: Pick<RunDetail, 'options'>): boolean {
  return Object.keys(options).length > 0 && optionText(options, 'start_model_file') === undefined;
}
