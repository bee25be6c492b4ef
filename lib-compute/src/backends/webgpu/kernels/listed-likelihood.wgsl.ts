import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { photonSumWgsl, SLICE_TERM } from './photon-sum.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { sumTogetherWgsl } from './sum-together.ts';
import { factsOfQuadWgsl, tomogramFactsWgsl } from './tomogram-facts.ts';

/**
 * The log-likelihoods of the fours of tomograms that are listed, to the bits of the likelihood kernel. A workgroup takes
 * one after the other.
 */
export const listedLikelihoodWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> frames: array<Frame>;
@group(0) @binding(6) var<storage, read> list: array<u32>;
@group(0) @binding(7) var<storage, read> counters: array<u32>;
@group(0) @binding(8) var<storage, read_write> logLikelihoods: array<vec4f>;
${factsOfQuadWgsl}${photonSumWgsl(SLICE_TERM)}${sumTogetherWgsl}
@compute @workgroup_size(${GROUP_SIZE})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let count = counters[params.counter];
  for (var i = groupNumber(group); i < count; i += groupCount(groups)) {
    let index = list[i];
    let row = index / params.quads;
    let values = valuesTogether(frames[params.firstRow + row], row, index % params.quads, local);
    if (local == 0u) {
      logLikelihoods[index] = values;
    }
  }
}
`;
