import { NEGLIGIBLE_PROBABILITY } from '../../thresholds.ts';
import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/**
 * P / S of the tomograms of a tile that are merged, side by side: what each frame's photons weigh in the
 * new tomograms (spec/emc.md 3.4). Negligible probabilities carry no photons.
 *
 * Rows: frames.
 */
export const probabilitiesWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}
/** Which tomogram of the tile, and 1 / S. */
struct Source {
  lane: u32,
  factor: f32,
}

@group(0) @binding(1) var<storage, read> logLikelihoods: array<f32>;
@group(0) @binding(2) var<storage, read> frames: array<Frame>;
@group(0) @binding(3) var<storage, read> sources: array<Source>;
@group(0) @binding(4) var<storage, read_write> probabilities: array<vec4f>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let frame = frames[params.firstRow + row];
  let begin = row * 4u * params.sourceQuads;
  var distances = vec4f(0.0);
  var factors = vec4f(0.0);
  for (var k = 0u; k < 4u; k++) {
    let source = sources[4u * quad + k];
    distances[k] = logLikelihoods[begin + source.lane] - frame.maximum;
    factors[k] = source.factor;
  }
  var values = vec4f(0.0);
  if (any(isKept(frame, distances))) {
    let found = weightsOf(frame, distances) / frame.normaliser;
    values = select(values, found * factors, found > vec4f(${NEGLIGIBLE_PROBABILITY}));
  }
  probabilities[row * params.quads + quad] = values;
}
`;
