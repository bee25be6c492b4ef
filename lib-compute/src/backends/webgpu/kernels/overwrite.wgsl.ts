import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/**
 * Puts log-likelihoods that the host computed in the place of those of the tile.
 *
 * Rows: replacements.
 */
export const overwriteWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}
struct Replacement {
  index: u32,
  value: f32,
}

@group(0) @binding(1) var<storage, read> replacements: array<Replacement>;
@group(0) @binding(2) var<storage, read_write> logLikelihoods: array<f32>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let item = itemOf(group, local);
  if (item < params.rows) {
    logLikelihoods[replacements[item].index] = replacements[item].value;
  }
}
`;
