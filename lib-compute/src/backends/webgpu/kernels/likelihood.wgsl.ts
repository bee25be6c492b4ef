import { UNEXPECTED } from '../../background/expected-logarithm.ts';
import { frameWgsl } from './frame.ts';
import { logarithmWgsl } from './logarithm.ts';
import { paramsWgsl } from './params.ts';
import { NO_PAIR, photonSumWgsl, SLICE_TERM } from './photon-sum.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { factsOfQuadWgsl, tomogramFactsWgsl } from './tomogram-facts.ts';

/** What a photon of a frame adds, in WGSL. */
interface LikelihoodTerms {
  /** What else the kernel needs: a binding 8, functions. */
  readonly declarations: string;
  /** For four tomograms, in the pixel `item`. */
  readonly term: string;
}

/**
 * L_dr of every frame and every tomogram of a tile (spec/emc.md 3.2), less the frame's own part. An invocation
 * gathers the rows of a frame's lit pixels for four tomograms (photon-sum.ts).
 *
 * Rows: frames.
 */
function likelihoodOf({ declarations, term }: LikelihoodTerms): string {
  return /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> frames: array<Frame>;
/** For each frame of the chunk a bit per place that it may look at. */
@group(0) @binding(6) var<storage, read> candidates: array<u32>;
@group(0) @binding(7) var<storage, read_write> logLikelihoods: array<vec4f>;
${declarations}
fn isCandidate(row: u32, place: u32) -> bool {
  if (params.candidateWords == 0u) {
    return true;
  }
  let word = candidates[row * params.candidateWords + (place >> 5u)];
  return ((word >> (place & 31u)) & 1u) == 1u;
}

fn candidatesOf(row: u32, first: u32) -> vec4<bool> {
  return vec4<bool>(
    isCandidate(row, facts[first].candidate),
    isCandidate(row, facts[first + 1u].candidate),
    isCandidate(row, facts[first + 2u].candidate),
    isCandidate(row, facts[first + 3u].candidate),
  );
}

${factsOfQuadWgsl}${photonSumWgsl(term)}
@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let first = params.firstPlace + 4u * quad;
  let frame = frames[params.firstRow + row];
  let arePairs = candidatesOf(row, first);
  var values = vec4f(${NO_PAIR});
  if (any(arePairs)) {
    let found = valuesOf(frame, quad, sumOfBatches(frame, row, quad, 0u, 1u));
    values = select(values, found, arePairs);
  }
  logLikelihoods[row * params.quads + quad] = values;
}
`;
}

/** Sum of K ln (W / reference), of photons or of intensities: what the slices hold is added as it is. */
export const likelihoodWgsl = likelihoodOf({
  declarations: '',
  term: SLICE_TERM,
});

/** Sum of K ln ((phi W + b B) / (phi R + b B)) over a background, with R the pixel's reference. */
export const likelihoodOverBackgroundWgsl = likelihoodOf({
  declarations: /* wgsl */ `${logarithmWgsl}
/** B and R of each pixel. */
@group(0) @binding(8) var<storage, read> references: array<vec2f>;

fn logarithmOfExpected(frame: Frame, pixel: u32, photons: vec4f) -> vec4f {
  let background = frame.strength * references[pixel].x;
  let reference = frame.fluence * references[pixel].y + background;
  let ratio = (frame.fluence * photons + background) / reference;
  var values = vec4f(${UNEXPECTED} - logarithm(reference));
  for (var k = 0u; k < 4u; k++) {
    if (ratio[k] > 0.0) {
      values[k] = logarithm(ratio[k]);
    }
  }
  return values;
}
`,
  term: `logarithmOfExpected(frame, item, ${SLICE_TERM})`,
});
