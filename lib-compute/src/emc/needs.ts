import type { BackendNeeds } from '../backends/backend.ts';
import type { EmcOptions } from './options.ts';

/** Which of the modes that not every backend computes the options ask for. */
export function needsOf({ background_file, background_list }: EmcOptions): BackendNeeds {
  return { background: background_file !== undefined || background_list !== undefined };
}

/** The lowest intensity that a model may hold: over a background pixels may have fewer photons than it gives. */
export function lowestIntensity(options: EmcOptions): number {
  return needsOf(options).background === true ? -Infinity : 0;
}
