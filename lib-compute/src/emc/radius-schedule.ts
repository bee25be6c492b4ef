import type { EmcOptions } from './options.ts';

/** Which pixels orient, and how finely, at one iteration. */
export interface ScheduledRadius {
  /** In voxels. */
  readonly radius: number;
  /** Pixels beyond do not orient: the radius, in parity mode no more than the one that is given. */
  readonly limit: number;
  /** Divisions of the 600-cell that resolve speckles at this radius. */
  readonly divisions: number;
}

/** Where no radius is given, the first reaches over so many speckles. */
const FIRST_SPECKLES = 4;

/**
 * The radius of an iteration where it grows by a schedule (spec/emc.md 3.10): "jump period" adds jump at the
 * first of every period iterations, and the rotations become finer with it, so that neighbours at the
 * radius are a speckle of `oversampling` voxels apart.
 *
 * @param number counted from 1.
 * @param parity as the reference program: a radius that is given stays the limit of all that follow.
 * @returns undefined where there is no schedule.
 */
export function scheduledRadius(
  options: EmcOptions,
  number: number,
  parity: boolean,
): ScheduledRadius | undefined {
  const { radius: given, oversampling } = options;
  const [jump, period] = options.radius_schedule;
  // The reference program looks for iterations that leave 1 when divided by the period.
  if (jump === 0 || (parity && period === 1)) {
    return undefined;
  }
  const begin = given > 0 ? given : FIRST_SPECKLES * oversampling - jump;
  const radius = begin + jump * (1 + Math.floor((number - 1) / period));
  return {
    radius,
    limit: parity && given > 0 ? Math.min(radius, given) : radius,
    divisions: Math.ceil(radius / oversampling),
  };
}
