import { mostLeastRadius, type LineSampling } from './class-lines.ts';

/** A line for each degree, beginning outside of most beam stops, as Dragonfly has them. */
export const DEFAULT_DIRECTIONS = 180;
const LEAST_RADIUS = 20;

/** How classes of `size` pixels along an edge are looked at unless told: small ones from a quarter of the way out. */
export function defaultSampling(size: number): LineSampling {
  const quarter = Math.round((size - 1) / 8);
  const leastRadius = Math.max(0, Math.min(LEAST_RADIUS, quarter, mostLeastRadius(size)));
  return { directions: DEFAULT_DIRECTIONS, leastRadius, weighting: 'alike' };
}
