import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { tomogramFactsWgsl } from './tomogram-facts.ts';

/** Stands for minus infinity, which WGSL need not know: where frame and tomogram are no pair. */
export const NO_PAIR = -1e30;

/** Entries that are added in float32 before the sum is taken apart. */
const ENTRIES_AT_ONCE = 32;

/**
 * L_dr = sum_t K_dt ln (W_rt / reference_t) + ln w_r - s_d (u_r - reference sum) of every frame and every
 * tomogram of a tile (spec/emc.md 3.2). An invocation gathers the rows of a frame's lit pixels for four
 * tomograms; sums of 32 rows are float32, and beyond that whole nats and millionths are integers.
 *
 * Rows: frames.
 */
export const likelihoodWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts alternately. */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> excess: array<f32>;
@group(0) @binding(6) var<storage, read> frames: array<Frame>;
/** For each frame a bit per place that it may look at. */
@group(0) @binding(7) var<storage, read> candidates: array<u32>;
@group(0) @binding(8) var<storage, read_write> logLikelihoods: array<vec4f>;

fn isCandidate(frame: u32, place: u32) -> bool {
  if (params.candidateWords == 0u) {
    return true;
  }
  let word = candidates[frame * params.candidateWords + (place >> 5u)];
  return ((word >> (place & 31u)) & 1u) == 1u;
}

fn candidatesOf(frame: u32, first: u32) -> vec4<bool> {
  return vec4<bool>(
    isCandidate(frame, facts[first].candidate),
    isCandidate(frame, facts[first + 1u].candidate),
    isCandidate(frame, facts[first + 2u].candidate),
    isCandidate(frame, facts[first + 3u].candidate),
  );
}

fn sumOverPhotons(row: u32, quad: u32) -> vec4f {
  var nats = vec4i(0);
  var rest = vec4u(0u);
  var entry = offsets[row].x;
  let onesEnd = offsets[row].y;
  let end = offsets[row + 1u].x;
  while (entry < end) {
    var sum = vec4f(0.0);
    if (entry < onesEnd) {
      let stop = min(entry + ${ENTRIES_AT_ONCE}u, onesEnd);
      for (; entry < stop; entry++) {
        sum += slices[entries[entry] * params.quads + quad];
      }
    } else {
      let stop = min(entry + ${2 * ENTRIES_AT_ONCE}u, end);
      for (; entry < stop; entry += 2u) {
        sum += f32(entries[entry + 1u]) * slices[entries[entry] * params.quads + quad];
      }
    }
    let whole = floor(sum);
    rest += vec4u(round((sum - whole) * 1048576.0));
    nats += vec4i(whole) + vec4i(rest >> vec4u(20u));
    rest &= vec4u(0xfffffu);
  }
  return vec4f(nats) + vec4f(rest) * ${2 ** -20};
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let first = params.firstPlace + 4u * quad;
  let frame = params.firstRow + row;
  let arePairs = candidatesOf(frame, first);
  var values = vec4f(${NO_PAIR});
  if (any(arePairs)) {
    let logWeights = vec4f(
      facts[first].logWeight,
      facts[first + 1u].logWeight,
      facts[first + 2u].logWeight,
      facts[first + 3u].logWeight,
    );
    let own = vec4f(excess[first], excess[first + 1u], excess[first + 2u], excess[first + 3u]);
    let found = sumOverPhotons(row, quad) + (logWeights - frames[frame].scale * own);
    values = select(values, found, arePairs);
  }
  logLikelihoods[row * params.quads + quad] = values;
}
`;
