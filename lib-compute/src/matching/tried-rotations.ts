import { planeRotations } from '../geometry/plane-rotations.ts';
import { rotationList } from '../geometry/rotation-list.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { divisionsOfCount } from '../quality/divisions-of-count.ts';
import { rotationsToTry } from '../emc/symmetry/rotations-to-try.ts';

/** What a run says of the rotations that it tries. */
export interface RotationFacts {
  readonly kind: 'volumes' | 'planes';
  readonly count: number;
  /** How finely the 600-cell may have been divided, of a particle with a symmetry. */
  readonly divisions: readonly number[];
  /** The particle's point group; missing where it has none. */
  readonly pointGroup?: string | undefined;
  /** Whether the point group is understood as the reference program does. */
  readonly parity: boolean;
  /** Whether planes are centrosymmetric, so that half a turn is enough. */
  readonly isCentrosymmetric: boolean;
}

/**
 * The rotations that a run tries, from what it says of them.
 *
 * @returns undefined where they are a list of the user's own.
 */
export function triedRotations(facts: RotationFacts): Rotations | undefined {
  const { kind, count, divisions, pointGroup, parity, isCentrosymmetric } = facts;
  if (kind === 'planes') {
    return planeRotations(count, isCentrosymmetric);
  }
  const whole = divisionsOfCount(count);
  if (whole !== undefined) {
    return rotationList(whole);
  }
  if (pointGroup === undefined) {
    return undefined;
  }
  return divisions
    .map((number) => rotationsToTry(rotationList(number), pointGroup, parity))
    .find((rotations) => rotations.count === count);
}
