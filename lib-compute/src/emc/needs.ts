import type { BackendNeeds } from '../backends/backend.ts';
import type { EmcOptions } from './options.ts';

/** Which of the modes that not every backend computes the options ask for. */
export function needsOf(options: EmcOptions): BackendNeeds {
  const { background_file: one, background_list: list, gaussian_sigma: sigma } = options;
  return { background: one !== undefined || list !== undefined, gaussian: sigma > 0 };
}

/** The lowest intensity that a model may hold: over a background pixels may have fewer photons than it gives. */
export function lowestIntensity(options: EmcOptions): number {
  return needsOf(options).background === true ? -Infinity : 0;
}
