import { NEGLIGIBLE_PROBABILITY } from '../../thresholds.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { photonEntriesWgsl, photonLoopWgsl } from './photon-loop.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/**
 * How likely the fluences that are tried are (spec/emc.md 3.10): for each frame and four tomograms the sum of
 * P K V / (phi V + b B) and of its fall with phi, over probabilities that are not negligible; and whether any photon
 * could not be expected.
 *
 * Rows: frames.
 */
export const fluenceSlopesWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}${photonEntriesWgsl}
@group(0) @binding(1) var<storage, read> slices: array<vec4f>;
/** For each frame: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Pixels with one photon, then pixels and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> frames: array<Frame>;
/** B of each pixel, and its reference. */
@group(0) @binding(5) var<storage, read> references: array<vec2f>;
@group(0) @binding(6) var<storage, read> logLikelihoods: array<vec4f>;
/** [frame][quad] */
@group(0) @binding(7) var<storage, read_write> slopes: array<vec4f>;

fn sumOf(values: vec4f) -> f32 {
  return values.x + values.y + values.z + values.w;
}

/** Gain, fall, and 1 where a photon could not be expected; 0. */
fn slopesOf(frame: Frame, row: u32, quad: u32, probabilities: vec4f) -> vec4f {
  var gain = vec4f(0.0);
  var fall = vec4f(0.0);
  var isPossible = vec4<bool>(true);
${photonLoopWgsl({
  begin: 'var gains = vec4f(0.0); var falls = vec4f(0.0);',
  visit: `let signal = frame.rescale * slices[item * params.quads + quad];
        let expected = frame.trialFluence * signal + frame.strength * references[item].x;
        let ratio = signal / expected;
        isPossible &= expected > vec4f(0.0);
        gains += count * ratio;
        falls += count * ratio * ratio;`,
  end: 'gain += gains; fall += falls;',
})}
  let counts = probabilities > vec4f(${NEGLIGIBLE_PROBABILITY});
  return vec4f(
    sumOf(select(vec4f(0.0), probabilities * gain, counts)),
    sumOf(select(vec4f(0.0), probabilities * fall, counts)),
    select(0.0, 1.0, any(counts & !isPossible)),
    0.0,
  );
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let frame = frames[params.firstRow + row];
  let index = row * params.quads + quad;
  let distances = logLikelihoods[index] - frame.maximum;
  var found = vec4f(0.0);
  if (frame.isOpen == 1.0 && any(isKept(frame, distances))) {
    let probabilities = weightsOf(frame, distances) / frame.normaliser;
    if (any(probabilities > vec4f(${NEGLIGIBLE_PROBABILITY}))) {
      found = slopesOf(frame, row, quad, probabilities);
    }
  }
  slopes[index] = found;
}
`;
