import { MOST_STEPS } from '../../float32/screening-levels.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { photonEntriesWgsl } from './photon-loop.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { factsOfQuadWgsl, tomogramFactsWgsl } from './tomogram-facts.ts';

/** Rows that are added as bytes: 4 x 63 fit. */
const ROWS_AT_ONCE = 4;
/** Rows that are added in 16 bits. */
const ROWS_IN_HALVES = ROWS_AT_ONCE * Math.floor(0xffff / (ROWS_AT_ONCE * MOST_STEPS));

/** What float32 rounds in the terms that come with the tomogram, of their size. */
const ROUNDING = 2 ** -21;

const WORDS = ['x', 'y', 'z', 'w'] as const;

/**
 * An upper bound of every log-likelihood of a tile, in its place (docs/screening.md). An invocation adds the steps of all
 * photons of a frame for sixteen tomograms: sums of integers, exact in any order.
 *
 * Rows: frames.
 */
export const boundsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}
/** [pixel][sixteen] */
@group(0) @binding(1) var<storage, read> steps: array<vec4u>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> frames: array<Frame>;
@group(0) @binding(6) var<storage, read_write> logLikelihoods: array<vec4f>;
${factsOfQuadWgsl}${photonEntriesWgsl}
const HALVES = vec4u(0x00ff00ffu);

fn setBound(frame: Frame, row: u32, quad: u32, sum: vec4u) {
  if (quad < params.quads) {
    let first = params.firstPlace + 4u * quad;
    let logWeights = logWeightsOf(first);
    let penalties = frame.cost * penaltiesOf(first);
    let rounding = ${ROUNDING} * (abs(logWeights) + abs(penalties));
    let photons = frame.lowest + params.step * vec4f(sum);
    logLikelihoods[row * params.quads + quad] = photons + (logWeights - penalties) + rounding;
  }
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let sixteen = quadOf(group, local);
  if (row >= params.rows || sixteen >= params.sixteens) {
    return;
  }
  // Of the first bytes of all words, the second ones, ...
  var sums = array<vec4u, 4>();
  var entry = offsets[row].x;
  let onesEnd = offsets[row].y;
  let rowEnd = offsets[row + 1u].x;
  while (entry < onesEnd) {
    let stop = min(entry + ${ROWS_IN_HALVES}u, onesEnd);
    var even = vec4u(0u);
    var odd = vec4u(0u);
    for (; entry + ${ROWS_AT_ONCE}u <= stop; entry += ${ROWS_AT_ONCE}u) {
      let four = steps[entries[entry] * params.sixteens + sixteen]
        + steps[entries[entry + 1u] * params.sixteens + sixteen]
        + steps[entries[entry + 2u] * params.sixteens + sixteen]
        + steps[entries[entry + 3u] * params.sixteens + sixteen];
      even += four & HALVES;
      odd += (four >> vec4u(8u)) & HALVES;
    }
    for (; entry < stop; entry++) {
      let one = steps[entries[entry] * params.sixteens + sixteen];
      even += one & HALVES;
      odd += (one >> vec4u(8u)) & HALVES;
    }
    sums[0] += even & vec4u(0xffffu);
    sums[1] += odd & vec4u(0xffffu);
    sums[2] += even >> vec4u(16u);
    sums[3] += odd >> vec4u(16u);
  }
  for (; entry < rowEnd; entry += wordsOfEntry()) {
    let count = u32(countAt(entry));
    let one = steps[itemAt(entry) * params.sixteens + sixteen];
    sums[0] += timesBytes(one, 0u, count);
    sums[1] += timesBytes(one, 1u, count);
    sums[2] += timesBytes(one, 2u, count);
    sums[3] += timesBytes(one, 3u, count);
  }
  let frame = frames[params.firstRow + row];
${WORDS.map(
  (word, k) =>
    `  setBound(frame, row, 4u * sixteen + ${k}u, vec4u(sums[0].${word}, sums[1].${word}, sums[2].${word}, sums[3].${word}));`,
).join('\n')}
}
`;
