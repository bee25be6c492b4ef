import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { tomogramFactsWgsl } from './tomogram-facts.ts';
import { wideWgsl } from './wide.ts';

/**
 * u and the penalty of each tomogram (spec/emc.md 3.1): the parts that the slices kernel left, added exactly.
 *
 * Rows: blocks of pixels.
 */
export const sliceSumsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> parts: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> sums: array<vec2u>;
@group(0) @binding(3) var<storage, read_write> facts: array<Facts>;

fn difference(sum: vec2u, reference: vec2u, scale: f32) -> f32 {
  return fromWide(addWide(sum, negated(reference))) / scale;
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let width = 4u * params.quads;
  let lane = itemOf(group, local);
  if (lane >= width) {
    return;
  }
  var sum = vec2u(0u);
  var penalty = vec2u(0u);
  for (var block = 0u; block < params.rows; block++) {
    let part = parts[block * width + lane];
    sum = addWide(sum, toWide(part.x * params.sumScale));
    penalty = addWide(penalty, toWide(part.y * params.penaltyScale));
  }
  let place = params.firstPlace + lane;
  let reference = vec2u(params.referenceLow, params.referenceHigh);
  let free = vec2u(params.freeLow, params.freeHigh);
  sums[place] = sum;
  facts[place].excess = difference(sum, reference, params.sumScale);
  facts[place].penalty = difference(penalty, free, params.penaltyScale);
}
`;
