import { bestWgsl } from './best.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { NO_PAIR } from './photon-sum.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { OVERFLOW } from './steps.wgsl.ts';

/** What float32 rounds in the level, of the maximum's size. */
const ROUNDING = 2 ** -21;

/**
 * Lists, in no order, the fours of tomograms of which one may still count by its bound; the others are no pairs of their
 * frame. Where a logarithm was above the top of its pixel nothing is a bound, and all are listed.
 *
 * Rows: frames.
 */
export const survivorsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}${bestWgsl}
@group(0) @binding(1) var<storage, read_write> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> best: array<Best>;
@group(0) @binding(3) var<storage, read> frames: array<Frame>;
@group(0) @binding(4) var<storage, read_write> counters: array<atomic<u32>>;
/** Places among the log-likelihoods. */
@group(0) @binding(5) var<storage, read_write> list: array<u32>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let number = params.firstRow + row;
  let index = row * params.quads + quad;
  let highest = best[number].value;
  let level = highest - frames[number].reach - ${ROUNDING} * abs(highest);
  let areBounds = atomicLoad(&counters[${OVERFLOW}]) == 0u;
  if (areBounds && all(logLikelihoods[index] < vec4f(level))) {
    logLikelihoods[index] = vec4f(${NO_PAIR});
  } else {
    list[atomicAdd(&counters[params.counter], 1u)] = index;
  }
}
`;
