import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { sharedSumWgsl } from './shared-sum.ts';
import { wideWgsl } from './wide.ts';

/**
 * Adds exp(beta (L - maximum)) of the pairs within the window to each frame's sum (spec/emc.md 3.3). A workgroup takes
 * one frame, and its invocations the pairs of a tile side by side.
 *
 * Rows: frames.
 */
export const normalisersWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> frames: array<Frame>;
@group(0) @binding(3) var<storage, read_write> sums: array<atomic<u32>>;
${sharedSumWgsl('add', 'sums')}
@compute @workgroup_size(${GROUP_SIZE})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  for (var row = groupNumber(group); row < params.rows; row += groupCount(groups)) {
    let frame = frames[params.firstRow + row];
    var sum = vec4f(0.0);
    for (var quad = local; quad < params.quads; quad += ${GROUP_SIZE}u) {
      let distances = logLikelihoods[row * params.quads + quad] - frame.maximum;
      if (any(isKept(frame, distances))) {
        sum += weightsOf(frame, distances);
      }
    }
    add(params.firstRow + row, toWide((sum.x + sum.y + sum.z + sum.w) * params.sumScale));
  }
}
`;
