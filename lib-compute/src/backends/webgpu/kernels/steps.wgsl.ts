import { MOST_STEPS } from '../../float32/screening-levels.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Which counter is not 0 where a logarithm was above the top of its pixel. */
export const OVERFLOW = 0;

/** Steps that are added before they are cut to a whole number: more than their rounding. */
const ROUNDING = 2 ** -15;

/**
 * How many steps above its pixel's lowest level every logarithm of a tile is, at least: a byte each, four tomograms in a
 * word (docs/screening.md).
 *
 * Rows: pixels of the likelihood.
 */
export const stepsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** The lowest level of each pixel. */
@group(0) @binding(2) var<storage, read> lowest: array<f32>;
/** [pixel][quad], filled up to sixteen tomograms. */
@group(0) @binding(3) var<storage, read_write> steps: array<u32>;
@group(0) @binding(4) var<storage, read_write> counters: array<atomic<u32>>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let above = (slices[row * params.quads + quad] - lowest[row]) * params.perNat;
  let whole = clamp(floor(above + ${ROUNDING}) + 1.0, vec4f(0.0), vec4f(${MOST_STEPS + 1}.0));
  let counted = vec4u(whole);
  if (any(counted > vec4u(${MOST_STEPS}u))) {
    atomicStore(&counters[${OVERFLOW}], 1u);
  }
  let bytes = counted << vec4u(0u, 8u, 16u, 24u);
  steps[4u * row * params.sixteens + quad] = bytes.x | bytes.y | bytes.z | bytes.w;
}
`;
