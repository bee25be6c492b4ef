import { bestWgsl } from './best.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { NO_PAIR, photonSumWgsl, SLICE_TERM } from './photon-sum.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { sumTogetherWgsl } from './sum-together.ts';
import { factsOfQuadWgsl, tomogramFactsWgsl } from './tomogram-facts.ts';

/**
 * Takes the log-likelihoods of the four tomograms of a tile whose bounds are highest, for each frame, and raises its best
 * by them: the others of the tile are then measured by a level that is known to be reached. A workgroup takes a frame.
 *
 * Rows: frames.
 */
export const leadersWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}${bestWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> frames: array<Frame>;
/** Bounds, which it leaves as they are but for those of the leaders. */
@group(0) @binding(6) var<storage, read_write> logLikelihoods: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> best: array<Best>;
${factsOfQuadWgsl}${photonSumWgsl(SLICE_TERM)}${sumTogetherWgsl}
var<workgroup> highest: array<f32, ${GROUP_SIZE}>;
var<workgroup> quads: array<u32, ${GROUP_SIZE}>;
var<workgroup> leader: u32;

/** The quad with the highest bound, to every invocation. */
fn leaderOf(row: u32, local: u32) -> u32 {
  var top = ${2 * NO_PAIR};
  var place = 0u;
  for (var quad = local; quad < params.quads; quad += ${GROUP_SIZE}u) {
    let bounds = logLikelihoods[row * params.quads + quad];
    let most = max(max(bounds.x, bounds.y), max(bounds.z, bounds.w));
    if (most > top) {
      top = most;
      place = quad;
    }
  }
  highest[local] = top;
  quads[local] = place;
  workgroupBarrier();
  if (local == 0u) {
    var first = 0u;
    for (var k = 1u; k < ${GROUP_SIZE}u; k++) {
      first = select(first, k, highest[k] > highest[first]);
    }
    leader = quads[first];
  }
  return workgroupUniformLoad(&leader);
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  for (var row = groupNumber(group); row < params.rows; row += groupCount(groups)) {
    let quad = leaderOf(row, local);
    let values = valuesTogether(frames[params.firstRow + row], row, quad, local);
    if (local == 0u) {
      logLikelihoods[row * params.quads + quad] = values;
      var raised = best[params.firstRow + row];
      for (var k = 0u; k < 4u; k++) {
        raised = higher(raised, values[k], facts[params.firstPlace + 4u * quad + k].number);
      }
      best[params.firstRow + row] = raised;
    }
  }
}
`;
