import type { MergedVolumes, StepOptions } from '../../backends/backend.ts';
import { pointGroup } from '../../geometry/point-groups/point-group.ts';
import type { EmcOptions } from '../options.ts';
import { friedelQuotient } from '../update.ts';
import { splitCosets } from './cosets.ts';
import { operatorMatrices, type Matrix } from './matrix.ts';
import { turnedSum, type Extent } from './turned-sum.ts';

/** What of the options says how a model is symmetric. */
export type SymmetryOptions = Pick<EmcOptions, 'axial_sym'> &
  Partial<Pick<EmcOptions, 'point_group'>>;

/**
 * The new model from the merged sums of one volume: averaged over all places that the symmetry of the
 * particle, and Friedel's law, make equal, each by its weight (spec/emc.md 3.8).
 *
 * @param volumes the sum's memory becomes the model's, or is free; the weights become those of the symmetrised
 *   model where there is more than Friedel's law, else they stay as they are.
 */
export async function symmetrise(
  volumes: MergedVolumes,
  size: number,
  options: SymmetryOptions,
  step: StepOptions = {},
): Promise<Float64Array> {
  const groups = groupsOf(options);
  if (groups.length === 0) {
    return friedelQuotient(volumes);
  }
  const sum = await symmetricSum(volumes.sum, size, groups, step);
  volumes.weight.set(await symmetricSum(volumes.weight, size, groups, step));
  return quotient(sum, volumes.weight);
}

/** The operators of the symmetries that are asked for, one group after the other. */
function groupsOf({ point_group: name, axial_sym: order }: SymmetryOptions): Matrix[][] {
  const names = [...(name === undefined ? [] : [name]), ...(order > 1 ? [`C${order}`] : [])];
  return names.map((group) => operatorMatrices(pointGroup(group).operators));
}

/** Sum over all operators of all groups and their products with the inversion. */
async function symmetricSum(
  volume: Float64Array,
  size: number,
  groups: readonly (readonly Matrix[])[],
  step: StepOptions,
): Promise<Float64Array> {
  let sum = volume;
  addMates(sum);
  for (const group of groups) {
    const { representatives, gridTurns } = splitCosets(group);
    for (const matrices of [representatives, gridTurns]) {
      // What turns nothing would only copy.
      if (matrices.length > 1) {
        sum = await turnedSum(sum, size, matrices, halfOf(size), step);
        mirror(sum);
      }
    }
  }
  return sum;
}

/** Turned places may lie this much outside of the grid by rounding, in voxels. */
const ROUNDING = 1e-9;

/** As far as the centre along x: the rest is Friedel's mates. */
function halfOf(size: number): Extent {
  return {
    bounds: { from: -ROUNDING, below: size - 1 + ROUNDING },
    planes: (size + 1) / 2,
    last: size - 1,
  };
}

/** Gives every voxel and its Friedel mate the sum of both. */
function addMates(values: Float64Array): void {
  const last = values.length - 1;
  for (let voxel = 0; voxel <= last - voxel; voxel++) {
    const total = values[voxel] + values[last - voxel];
    values[voxel] = total;
    values[last - voxel] = total;
  }
}

/** Fills the second half with the mates of the first. */
function mirror(values: Float64Array): void {
  const last = values.length - 1;
  for (let voxel = 0; voxel < last - voxel; voxel++) {
    values[last - voxel] = values[voxel];
  }
}

/** Divides in place; 0 where there is no weight. */
export function quotient(sum: Float64Array, weight: Float64Array): Float64Array {
  for (let voxel = 0; voxel < sum.length; voxel++) {
    sum[voxel] = weight[voxel] > 0 ? sum[voxel] / weight[voxel] : 0;
  }
  return sum;
}
