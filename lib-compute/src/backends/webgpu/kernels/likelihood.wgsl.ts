import { UNEXPECTED } from '../../background/expected-logarithm.ts';
import { frameWgsl } from './frame.ts';
import { logarithmWgsl } from './logarithm.ts';
import { paramsWgsl } from './params.ts';
import { photonLoopWgsl } from './photon-loop.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { tomogramFactsWgsl } from './tomogram-facts.ts';

/** Stands for minus infinity, which WGSL need not know: where frame and tomogram are no pair. */
export const NO_PAIR = -1e30;

/** What a photon of a frame adds, in WGSL. */
interface LikelihoodTerms {
  /** What else the kernel needs: a binding 8, functions. */
  readonly declarations: string;
  /** For four tomograms, in the pixel `item`. */
  readonly term: string;
}

/**
 * L_dr of every frame and every tomogram of a tile (spec/emc.md 3.2), less the frame's own part. An invocation
 * gathers the rows of a frame's lit pixels for four tomograms; sums of 32 rows are float32, and beyond that whole
 * nats and millionths are integers.
 *
 * Rows: frames.
 */
function likelihoodOf({ declarations, term }: LikelihoodTerms): string {
  return /* wgsl */ `
${paramsWgsl}${rowsWgsl}${tomogramFactsWgsl}${frameWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts alternately. */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> facts: array<Facts>;
@group(0) @binding(5) var<storage, read> frames: array<Frame>;
/** For each frame a bit per place that it may look at. */
@group(0) @binding(6) var<storage, read> candidates: array<u32>;
@group(0) @binding(7) var<storage, read_write> logLikelihoods: array<vec4f>;
${declarations}
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

fn sumOverPhotons(frame: Frame, row: u32, quad: u32) -> vec4f {
  var nats = vec4i(0);
  var rest = vec4u(0u);
${photonLoopWgsl({
  begin: 'var sum = vec4f(0.0);',
  visit: `sum += count * ${term};`,
  end: `let whole = floor(sum);
    rest += vec4u(round((sum - whole) * 1048576.0));
    nats += vec4i(whole) + vec4i(rest >> vec4u(20u));
    rest &= vec4u(0xfffffu);`,
})}
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
  let number = params.firstRow + row;
  let frame = frames[number];
  let arePairs = candidatesOf(number, first);
  var values = vec4f(${NO_PAIR});
  if (any(arePairs)) {
    let logWeights = vec4f(
      facts[first].logWeight,
      facts[first + 1u].logWeight,
      facts[first + 2u].logWeight,
      facts[first + 3u].logWeight,
    );
    let penalties = vec4f(
      facts[first].penalty,
      facts[first + 1u].penalty,
      facts[first + 2u].penalty,
      facts[first + 3u].penalty,
    );
    let sum = sumOverPhotons(frame, row, quad);
    let found = frame.gain * sum + (logWeights - frame.cost * penalties);
    values = select(values, found, arePairs);
  }
  logLikelihoods[row * params.quads + quad] = values;
}
`;
}

/** Sum of K ln (W / reference), of photons or of intensities: what the slices hold is added as it is. */
export const likelihoodWgsl = likelihoodOf({
  declarations: '',
  term: 'slices[item * params.quads + quad]',
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
  term: 'logarithmOfExpected(frame, item, slices[item * params.quads + quad])',
});
