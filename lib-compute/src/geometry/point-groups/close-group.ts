import { distance, IDENTITY, product, type Quaternion } from './quaternion.ts';

/** Far above rounding, far below the 0.1 between operators of the largest group here. */
const SAME = 1e-9;

/** All products of the generators, each rotation once, the identity first. */
export function closeGroup(generators: readonly Quaternion[]): Quaternion[] {
  const members: Quaternion[] = [IDENTITY];
  // The list grows while it is walked, until every member times every generator is in it.
  for (const member of members) {
    for (const generator of generators) {
      const next = settled(product(member, generator));
      if (members.every((known) => distance(known, next) > SAME)) {
        members.push(next);
      }
    }
  }
  return members;
}

const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/** What the coordinates of quaternions of the polyhedral groups can be, up to their sign. */
const COORDINATES = [0, (GOLDEN_RATIO - 1) / 2, 0.5, Math.SQRT1_2, GOLDEN_RATIO / 2, 1];

/** Without the rounding of the products, so that what is equally far from two operators stays so. */
function settled([a, b, c, d]: Quaternion): Quaternion {
  return [settle(a), settle(b), settle(c), settle(d)];
}

function settle(value: number): number {
  const exact = COORDINATES.find((size) => Math.abs(Math.abs(value) - size) < SAME);
  return exact === undefined ? value : exact * (value < 0 ? -1 : 1);
}
