import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/**
 * Lists the pairs whose log-likelihood is above each frame's lower level and not above its upper one, in
 * no order: the host sorts them. The count goes on where the list is full, so that it tells how long the
 * list should have been.
 *
 * Rows: frames.
 */
export const listPairsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}
/** Frame, place and log-likelihood of a pair. */
struct Pair {
  frame: u32,
  place: u32,
  value: f32,
}

@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> levels: array<vec2f>;
@group(0) @binding(3) var<storage, read_write> count: array<atomic<u32>>;
@group(0) @binding(4) var<storage, read_write> pairs: array<Pair>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let frame = params.firstRow + row;
  let level = levels[frame];
  let values = logLikelihoods[row * params.quads + quad];
  for (var k = 0u; k < 4u; k++) {
    let value = values[k];
    if (value > level.x && value <= level.y) {
      let index = atomicAdd(&count[0], 1u);
      if (index < params.capacity) {
        pairs[index] = Pair(frame, params.firstPlace + 4u * quad + k, value);
      }
    }
  }
}
`;
