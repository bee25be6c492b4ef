import { MAXIMUM_DIVISIONS } from '@damselfly/compute/geometry/rotation-list.ts';
import { rotationCount, rotationSpacing } from '@damselfly/compute/estimate/rotation-count.ts';

/** One choice of num_div. */
export interface SamplingBar {
  readonly divisions: number;
  /** Degrees between neighbours. */
  readonly spacing: number;
  readonly rotations: number;
  /** Per iteration, where the engine has been timed: it is as long as there are rotations. */
  readonly seconds: number | undefined;
}

const BARS = 9;
const FIRST = 2;

/** Nine choices around the one that is made, each with what it would take. */
export function samplingBars(divisions: number, seconds: number | undefined): SamplingBar[] {
  const from = Math.min(Math.max(FIRST, divisions - BARS + 3), MAXIMUM_DIVISIONS - BARS + 1);
  return Array.from({ length: BARS }, (_, place) => {
    const own = from + place;
    const rotations = rotationCount(own);
    return {
      divisions: own,
      spacing: rotationSpacing(own),
      rotations,
      seconds: seconds === undefined ? undefined : (seconds * rotations) / rotationCount(divisions),
    };
  });
}

/** Round values for an axis from 0: two or three of them, the last not above `largest`. */
export function axisTicks(largest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [5, 2, 1, 0.5].map((factor) => factor * power).find((one) => 2 * one <= largest);
  const used = step ?? power;
  return Array.from({ length: Math.floor(largest / used) + 1 }, (_, i) => i * used);
}
