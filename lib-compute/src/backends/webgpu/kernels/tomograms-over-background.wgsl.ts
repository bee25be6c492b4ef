import { frameWgsl } from './frame.ts';
import { paramsWgsl } from './params.ts';
import { photonEntriesWgsl, photonLoopWgsl } from './photon-loop.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Relative step at which a root counts as found, a little more than float32 rounds; and steps at most. */
const TOLERANCE = 2e-7;
const MAXIMUM_STEPS = 60;

/** Below every pole. */
const LOWEST = -3e38;

/**
 * New tomograms over a background (spec/emc.md 3.10): W' is the root of sum of (P / S) K phi / (phi W + b B) - 1 over
 * the frames that lit the pixel. As in background/most-likely-intensity.ts, Newton's steps begin at the left of the
 * root, count from the nearest pole, where the difference is what matters, and never overshoot. Only lanes that still
 * move take steps.
 *
 * Rows: pixels.
 */
export const tomogramsOverBackgroundWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${frameWgsl}${photonEntriesWgsl}
/** [frame][tomogram], P / S */
@group(0) @binding(1) var<storage, read> probabilities: array<vec4f>;
/** For each pixel: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Frames with one photon, then frames and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
@group(0) @binding(4) var<storage, read> frames: array<Frame>;
/** B of each pixel, and its reference. */
@group(0) @binding(5) var<storage, read> references: array<vec2f>;
/** [pixel][tomogram] */
@group(0) @binding(6) var<storage, read_write> tomograms: array<vec4f>;

/** The W at which frame and background give nothing: -b B / phi. */
fn poleOf(frame: u32, pixel: u32) -> f32 {
  return frames[frame].pole * references[pixel].x;
}

fn nearestPole(row: u32, quad: u32) -> vec4f {
  var nearest = vec4f(${LOWEST});
${photonLoopWgsl({
  begin: '',
  visit: `let isThere = probabilities[item * params.quads + quad] > vec4f(0.0);
        nearest = select(nearest, max(nearest, vec4f(poleOf(item, row))), isThere);`,
  end: '',
})}
  return nearest;
}

/** Were all poles at their mean, the root would be there or farther; and the photons at the nearest alone put it there. */
fn firstDistance(row: u32, quad: u32, pole: vec4f) -> vec4f {
  var total = vec4f(0.0);
  var moment = vec4f(0.0);
  var nearest = vec4f(0.0);
${photonLoopWgsl({
  begin: 'var sum = vec4f(0.0); var moments = vec4f(0.0);',
  visit: `let weight = count * probabilities[item * params.quads + quad];
        let own = vec4f(poleOf(item, row));
        sum += weight;
        moments += select(vec4f(0.0), weight * (own - pole), weight > vec4f(0.0));
        nearest = select(nearest, max(nearest, weight), own == pole);`,
  end: 'total += sum; moment += moments;',
})}
  return max(nearest, total + moment / max(total, vec4f(1e-30)));
}

/** Newton's step from the distance: slope over its fall. */
fn stepFrom(row: u32, quad: u32, pole: vec4f, distance: vec4f) -> vec4f {
  var slope = vec4f(-1.0);
  var fall = vec4f(0.0);
${photonLoopWgsl({
  begin: 'var slopes = vec4f(0.0); var falls = vec4f(0.0);',
  visit: `let weight = count * probabilities[item * params.quads + quad];
        let inverse = 1.0 / (distance + (pole - poleOf(item, row)));
        let term = select(vec4f(0.0), weight * inverse, weight > vec4f(0.0));
        slopes += term;
        falls += term * inverse;`,
  end: 'slope += slopes; fall += falls;',
})}
  return slope / fall;
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let pole = nearestPole(row, quad);
  let isLit = pole > vec4f(${LOWEST});
  var moves = isLit;
  var distance = vec4f(1.0);
  if (any(isLit)) {
    distance = firstDistance(row, quad, pole);
  }
  for (var step = 0u; step < ${MAXIMUM_STEPS}u && any(moves); step++) {
    let change = stepFrom(row, quad, pole, distance);
    distance = select(distance, distance + change, moves);
    moves = moves & (change > ${TOLERANCE} * distance);
  }
  tomograms[row * params.quads + quad] = select(vec4f(0.0), pole + distance, isLit);
}
`;
