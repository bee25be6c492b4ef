import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { wideWgsl } from './wide.ts';

/**
 * u of each tomogram (spec/emc.md 3.1): the parts that the slices kernel left, added exactly.
 *
 * Rows: blocks of pixels.
 */
export const sliceSumsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> parts: array<f32>;
@group(0) @binding(2) var<storage, read_write> sums: array<vec2u>;
/** u less the reference sum: a small number, which float32 holds well. */
@group(0) @binding(3) var<storage, read_write> excess: array<f32>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let width = 4u * params.quads;
  let lane = itemOf(group, local);
  if (lane >= width) {
    return;
  }
  var sum = vec2u(0u);
  for (var block = 0u; block < params.rows; block++) {
    sum = addWide(sum, toWide(parts[block * width + lane] * params.sumScale));
  }
  let reference = vec2u(params.referenceLow, params.referenceHigh);
  sums[params.firstPlace + lane] = sum;
  excess[params.firstPlace + lane] = fromWide(addWide(sum, negated(reference))) / params.sumScale;
}
`;
