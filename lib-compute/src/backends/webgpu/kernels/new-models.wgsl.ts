import { paramsWgsl } from './params.ts';
import { quotientWgsl } from './quotient.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { wideWgsl } from './wide.ts';

/**
 * The new model from its merged sums (spec/emc.md 3.7, 3.8): sum / weight, where asked for averaged with its Friedel mate
 * by weight; and the weights, not averaged, as float32 in the place of their low halves. All are the float32 nearest to
 * what the integers make exactly. An invocation takes a voxel and its mate.
 *
 * Rows: voxels.
 */
export const newModelsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${wideWgsl}${quotientWgsl}
@group(0) @binding(1) var<storage, read> sumLow: array<u32>;
@group(0) @binding(2) var<storage, read> sumHigh: array<u32>;
@group(0) @binding(3) var<storage, read_write> weightLow: array<u32>;
@group(0) @binding(4) var<storage, read> weightHigh: array<u32>;
@group(0) @binding(5) var<storage, read_write> model: array<f32>;

fn setVoxel(voxel: u32, sum: vec2u, total: vec2u, weight: vec2u) {
  model[voxel] = nearestQuotient(sum, total) * params.quotientUnit;
  let own = nearestQuotient(weight, vec2u(1u, 0u)) * params.weightUnit;
  weightLow[voxel] = bitcast<u32>(own);
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let voxel = itemOf(group, local);
  if (2u * voxel >= params.rows) {
    return;
  }
  let mate = params.rows - 1u - voxel;
  let sum = vec2u(sumLow[voxel], sumHigh[voxel]);
  let sumOfMate = vec2u(sumLow[mate], sumHigh[mate]);
  let weight = vec2u(weightLow[voxel], weightHigh[voxel]);
  let weightOfMate = vec2u(weightLow[mate], weightHigh[mate]);
  if (params.isAveraged == 1u) {
    let both = addWide(sum, sumOfMate);
    let total = addWide(weight, weightOfMate);
    setVoxel(voxel, both, total, weight);
    setVoxel(mate, both, total, weightOfMate);
  } else {
    setVoxel(voxel, sum, weight, weight);
    setVoxel(mate, sumOfMate, weightOfMate, weightOfMate);
  }
}
`;
