import type { MergedVolumes, StepOptions } from '../../backends/backend.ts';
import { pointGroup } from '../../geometry/point-groups/point-group.ts';
import { friedelQuotient } from '../update.ts';
import { dragonflyOperators } from './dragonfly-operators.ts';
import { operatorMatrices, type Matrix } from './matrix.ts';
import { quotient, symmetrise, type SymmetryOptions } from './symmetrise.ts';
import { turnedSum, type Extent } from './turned-sum.ts';

/**
 * `symmetrise` as the reference program does it (spec/emc.md 3.8), for comparison with its runs. A point
 * group takes the place of Friedel's law, which the icosahedral operators do not imply; an axis turns the
 * centrosymmetric model with weights that are not; the last planes along each axis are left out. Groups that
 * the reference does not know are symmetrised as ever.
 */
export async function symmetriseAsDragonfly(
  volumes: MergedVolumes,
  size: number,
  options: SymmetryOptions,
  step: StepOptions = {},
): Promise<Float64Array> {
  const { point_group: name, axial_sym: order } = options;
  const operators = name === undefined ? [] : dragonflyOperators(pointGroup(name).kind);
  if (operators === undefined || (operators.length === 0 && order === 1)) {
    return symmetrise(volumes, size, options, step);
  }
  const { weight } = volumes;
  let { sum } = volumes;
  if (operators.length > 0) {
    sum = await turn(volumes, size, operators, step);
  } else {
    friedelQuotient(volumes).forEach((value, voxel) => {
      sum[voxel] = value * weight[voxel];
    });
  }
  if (order > 1) {
    const turns = operatorMatrices(pointGroup(`C${order}`).operators);
    sum = await turn({ sum, weight }, size, turns, step);
  }
  return quotient(sum, weight);
}

/** Turns both volumes; the weights where they are. */
async function turn(
  { sum, weight }: MergedVolumes,
  size: number,
  matrices: readonly Matrix[],
  step: StepOptions,
): Promise<Float64Array> {
  weight.set(await turnedSum(weight, size, matrices, withoutLastPlanes(size), step));
  return turnedSum(sum, size, matrices, withoutLastPlanes(size), step);
}

function withoutLastPlanes(size: number): Extent {
  return { bounds: { from: 0, below: size - 1 }, planes: size - 1, last: size - 2 };
}
