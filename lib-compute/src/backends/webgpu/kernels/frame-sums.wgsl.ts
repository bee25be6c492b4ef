import { NEGLIGIBLE_PROBABILITY } from '../../thresholds.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { tomogramFactsWgsl } from './tomogram-facts.ts';
import { sharedSumWgsl } from './shared-sum.ts';
import { wideWgsl } from './wide.ts';

/** 64-bit sums of a frame: E, E ln E, E ln (P / w), E times the excess of u. */
export const SUMS_PER_FRAME = 4;

/**
 * Adds up what each frame tells of a tile (spec/emc.md 3.5), with E = exp(beta (L - maximum)) in the place
 * of P = E / normaliser: the host divides, so that probabilities sum up to 1 more closely than float32
 * could say. A workgroup takes one frame, and its invocations the pairs of a tile side by side.
 *
 * Rows: frames.
 */
export const frameSumsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> logLikelihoods: array<vec4f>;
@group(0) @binding(2) var<storage, read> frames: array<Frame>;
@group(0) @binding(3) var<storage, read> facts: array<Facts>;
@group(0) @binding(4) var<storage, read_write> sums: array<atomic<u32>>;
/** [model][frame]: E of those that are not negligible. */
@group(0) @binding(5) var<storage, read_write> occupancies: array<atomic<u32>>;
${sharedSumWgsl('addSum', 'sums')}${sharedSumWgsl('addOccupancy', 'occupancies')}
fn inUnits(values: vec4f, scale: f32) -> vec2u {
  return toWide((values.x + values.y + values.z + values.w) * scale);
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  for (var row = groupNumber(group); row < params.rows; row += groupCount(groups)) {
    addFrame(row, local);
  }
}

fn addFrame(row: u32, local: u32) {
  let frame = frames[params.firstRow + row];
  var total = vec4f(0.0);
  var likelihood = vec4f(0.0);
  var information = vec4f(0.0);
  var photons = vec4f(0.0);
  var occupancy = vec4f(0.0);
  for (var quad = local; quad < params.quads; quad += ${GROUP_SIZE}u) {
    let distances = logLikelihoods[row * params.quads + quad] - frame.maximum;
    if (!any(isKept(frame, distances))) {
      continue;
    }
    let first = params.firstPlace + 4u * quad;
    let logarithms = frame.beta * distances;
    let weights = weightsOf(frame, distances);
    let logWeights = vec4f(
      facts[first].logWeight,
      facts[first + 1u].logWeight,
      facts[first + 2u].logWeight,
      facts[first + 3u].logWeight,
    );
    let gains = (logarithms - frame.logNormaliser) - logWeights;
    let informative = weights / frame.normaliser >= vec4f(${NEGLIGIBLE_PROBABILITY});
    total += weights;
    likelihood += weights * select(vec4f(0.0), logarithms, weights > vec4f(0.0));
    information += select(vec4f(0.0), weights * gains, informative);
    occupancy += select(vec4f(0.0), weights, informative);
    photons += weights * vec4f(
      facts[first].excess,
      facts[first + 1u].excess,
      facts[first + 2u].excess,
      facts[first + 3u].excess,
    );
  }
  let index = ${SUMS_PER_FRAME}u * (params.firstRow + row);
  addSum(index, inUnits(total, params.valueScale));
  addSum(index + 1u, inUnits(likelihood, params.valueScale));
  addSum(index + 2u, inUnits(information, params.valueScale));
  addSum(index + 3u, inUnits(photons, params.sumScale));
  addOccupancy(params.firstOccupancy + params.firstRow + row, inUnits(occupancy, params.valueScale));
}
`;
