import { fundamentalRotations } from '../../geometry/point-groups/fundamental-rotations.ts';
import { pointGroup } from '../../geometry/point-groups/point-group.ts';
import type { Quaternion } from '../../geometry/point-groups/quaternion.ts';
import type { Rotations } from '../../geometry/rotations.ts';

/**
 * The rotations that a particle of this symmetry has to be tried in.
 *
 * @param parity decides by the operators of the reference program.
 * @throws Input where there is no such point group.
 */
export function rotationsToTry(rotations: Rotations, group: string, parity: boolean): Rotations {
  const { kind, operators } = pointGroup(group);
  const deciding = parity && kind === 'octahedral' ? dragonflyCubeOperators() : operators;
  return fundamentalRotations(rotations, deciding);
}

/**
 * What the reference program takes for the turns of the cube (spec/emc.md 2.7): thirds of a turn with one
 * coordinate where they need three, and of the half turns about face diagonals the two in the plane of x and y
 * alone. From 7 divisions on it keeps more rotations than needed.
 */
export function dragonflyCubeOperators(): Quaternion[] {
  const axes = [1, 2, 3];
  const onAxis = (scalar: number, axis: number, value: number): Quaternion => {
    const [x, y, z] = axes.map((other) => (other === axis ? value : 0));
    return [scalar, x, y, z];
  };
  return [
    [1, 0, 0, 0],
    ...axes.map((axis) => onAxis(0, axis, 1)),
    ...[-0.5, 0.5].map((value) => onAxis(0.5, 1, value)),
    ...[Math.SQRT1_2, -Math.SQRT1_2].flatMap((value) =>
      axes.map((axis) => onAxis(Math.SQRT1_2, axis, value)),
    ),
    [0, Math.SQRT1_2, -Math.SQRT1_2, 0],
    [0, Math.SQRT1_2, Math.SQRT1_2, 0],
  ];
}
