import { inputError } from '../../errors.ts';
import { closeGroup } from './close-group.ts';
import type { Quaternion } from './quaternion.ts';

/** A group of rotations that leave a particle as it is. */
export interface PointGroup {
  readonly kind: 'cyclic' | 'dihedral' | 'tetrahedral' | 'octahedral' | 'icosahedral';
  /** One quaternion per rotation, the identity first. */
  readonly operators: readonly Quaternion[];
}

/** Beyond it the operators of an axis are closer together than any list of rotations. */
export const LARGEST_ORDER = 100;

/** What `point_group` may be: the names of Dragonfly (A5, S4) and those of Schoenflies. */
export const POINT_GROUP_NAMES = 'A5 or I, S4 or O, T, or Cn or Dn with an order n such as C4';

/** The names that forms offer: one for each kind, those with an order with the least one. */
export const POINT_GROUP_OF_KIND: Readonly<Record<PointGroup['kind'], string>> = {
  icosahedral: 'A5',
  octahedral: 'S4',
  tetrahedral: 'T',
  cyclic: 'C2',
  dihedral: 'D2',
};

/** What kind the point group of this name is; undefined where there is none. */
export function pointGroupKind(name: string): PointGroup['kind'] | undefined {
  return generatorsOf(name)?.[0];
}

const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

const THIRD_TURN_ABOUT_DIAGONAL: Quaternion = [0.5, 0.5, 0.5, 0.5];
const QUARTER_TURN_ABOUT_Z: Quaternion = [Math.SQRT1_2, 0, 0, Math.SQRT1_2];
const HALF_TURN_ABOUT_X: Quaternion = [0, 1, 0, 0];
/** About an axis through (tau, 1, 0), a vertex of the icosahedron. */
const FIFTH_TURN: Quaternion = [GOLDEN_RATIO / 2, 0.5, (GOLDEN_RATIO - 1) / 2, 0];

/**
 * The point group of this name, from its generators. Cn turns about z; Dn too, and about x by half a turn; T
 * has its axes of order 2 along x, y and z, O those of order 4, and I, whose vertices are at the cyclic
 * permutations of (0, ±tau, ±1), those of order 2, as in Dragonfly.
 *
 * @throws Input where there is no such group.
 */
export function pointGroup(name: string): PointGroup {
  const found = generatorsOf(name);
  if (found === undefined) {
    throw inputError({ what: 'point_group', expected: POINT_GROUP_NAMES, found: `"${name}"` });
  }
  const [kind, ...generators] = found;
  return { kind, operators: closeGroup(generators) };
}

/** Whether there is a point group of this name. */
export function isPointGroup(name: string): boolean {
  return generatorsOf(name) !== undefined;
}

function generatorsOf(name: string): [PointGroup['kind'], ...Quaternion[]] | undefined {
  const axial = /^([CD])([1-9]\d{0,2})$/.exec(name);
  const order = Number(axial?.[2]);
  if (axial && order <= LARGEST_ORDER) {
    return axial[1] === 'C'
      ? ['cyclic', turnAboutZ(order)]
      : ['dihedral', turnAboutZ(order), HALF_TURN_ABOUT_X];
  }
  switch (name) {
    case 'T':
      return ['tetrahedral', THIRD_TURN_ABOUT_DIAGONAL, HALF_TURN_ABOUT_X];
    case 'O':
    case 'S4':
      return ['octahedral', THIRD_TURN_ABOUT_DIAGONAL, QUARTER_TURN_ABOUT_Z];
    case 'I':
    case 'A5':
      return ['icosahedral', THIRD_TURN_ABOUT_DIAGONAL, FIFTH_TURN];
    default:
      return undefined;
  }
}

function turnAboutZ(order: number): Quaternion {
  return [Math.cos(Math.PI / order), 0, 0, Math.sin(Math.PI / order)];
}
