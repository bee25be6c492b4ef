import type { EmcOptions } from './options.ts';

/** The lowest intensity that a model may hold: over a background pixels may have fewer photons than it gives. */
export function lowestIntensity({
  background_file: one,
  background_list: list,
}: EmcOptions): number {
  return one === undefined && list === undefined ? 0 : -Infinity;
}
