import { bestWgsl } from './best.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { tomogramFactsWgsl } from './tomogram-facts.ts';

/**
 * Raises each frame's largest log-likelihood and the number of the tomogram that has it, the lowest where
 * several do.
 *
 * Rows: frames.
 */
export const maximaWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${bestWgsl}
@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> facts: array<Facts>;
@group(0) @binding(3) var<storage, read_write> best: array<Best>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = itemOf(group, local);
  if (row >= params.rows) {
    return;
  }
  var highest = best[params.firstRow + row];
  for (var quad = 0u; quad < params.quads; quad++) {
    let values = logLikelihoods[row * params.quads + quad];
    for (var k = 0u; k < 4u; k++) {
      let number = facts[params.firstPlace + 4u * quad + k].number;
      highest = higher(highest, values[k], number);
    }
  }
  best[params.firstRow + row] = highest;
}
`;
