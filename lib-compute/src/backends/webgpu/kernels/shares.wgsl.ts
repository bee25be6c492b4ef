import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Frames whose parts are added in float32 before they join the sum. */
const FRAMES_AT_ONCE = 32;

/**
 * S of each tomogram (spec/emc.md 3.4): the sum of P x fluence over all frames that count, and whether any
 * of them has a P that is not negligible. One invocation walks through the frames for four tomograms.
 *
 * Rows: frames.
 */
export const sharesWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}
@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> frames: array<Frame>;
@group(0) @binding(3) var<storage, read_write> shares: array<vec4f>;
/** The largest P of each tomogram. */
@group(0) @binding(4) var<storage, read_write> largest: array<vec4f>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let quad = itemOf(group, local);
  if (quad >= params.quads) {
    return;
  }
  let place = params.firstPlace / 4u + quad;
  var share = vec4f(0.0);
  var highest = vec4f(0.0);
  if (params.goesOn == 1u) {
    share = shares[place];
    highest = largest[place];
  }
  for (var first = 0u; first < params.rows; first += ${FRAMES_AT_ONCE}u) {
    var sum = vec4f(0.0);
    for (var row = first; row < min(first + ${FRAMES_AT_ONCE}u, params.rows); row++) {
      let frame = frames[params.firstRow + row];
      let distances = logLikelihoods[row * params.quads + quad] - frame.maximum;
      if (any(isKept(frame, distances))) {
        let probabilities = weightsOf(frame, distances) / frame.normaliser;
        sum += probabilities * frame.fluence;
        highest = max(highest, probabilities);
      }
    }
    share += sum;
  }
  shares[place] = share;
  largest[place] = highest;
}
`;
