import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { wideWgsl } from './wide.ts';

/**
 * Adds exp(beta (L - maximum)) of the pairs within the window to each frame's sum (spec/emc.md 3.3).
 *
 * Rows: frames.
 */
export const normalisersWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> frames: array<Frame>;
@group(0) @binding(3) var<storage, read_write> sums: array<vec2u>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = itemOf(group, local);
  if (row >= params.rows) {
    return;
  }
  let frame = frames[params.firstRow + row];
  var sum = vec4f(0.0);
  for (var quad = 0u; quad < params.quads; quad++) {
    let distances = logLikelihoods[row * params.quads + quad] - frame.maximum;
    if (any(isKept(frame, distances))) {
      sum += weightsOf(frame, distances);
    }
  }
  let total = toWide((sum.x + sum.y + sum.z + sum.w) * params.sumScale);
  sums[params.firstRow + row] = addWide(sums[params.firstRow + row], total);
}
`;
