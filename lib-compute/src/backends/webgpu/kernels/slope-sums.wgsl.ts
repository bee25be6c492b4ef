import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Quads whose slopes are added in float32 before they join the sum. */
const QUADS_AT_ONCE = 16;

/**
 * Adds the slopes of a tile (fluence-slopes.wgsl.ts) to those of each frame.
 *
 * Rows: frames.
 */
export const slopeSumsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}
/** [frame][quad] */
@group(0) @binding(1) var<storage, read> slopes: array<vec4f>;
/** Of all frames. */
@group(0) @binding(2) var<storage, read_write> sums: array<vec4f>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = itemOf(group, local);
  if (row >= params.rows) {
    return;
  }
  var total = sums[params.firstRow + row];
  for (var first = 0u; first < params.quads; first += ${QUADS_AT_ONCE}u) {
    var sum = vec4f(0.0);
    for (var quad = first; quad < min(first + ${QUADS_AT_ONCE}u, params.quads); quad++) {
      sum += slopes[row * params.quads + quad];
    }
    total += sum;
  }
  sums[params.firstRow + row] = total;
}
`;
