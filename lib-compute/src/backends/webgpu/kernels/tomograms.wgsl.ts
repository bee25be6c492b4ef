import { paramsWgsl } from './params.ts';
import { photonEntriesWgsl, photonLoopWgsl } from './photon-loop.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/**
 * New tomograms W' = sum_d K_dt P_dr / S_r of a tile (spec/emc.md 3.4). An invocation gathers the
 * probabilities of the frames that have photons in its pixel, in the order of the frames.
 *
 * Rows: pixels.
 */
export const tomogramsWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${photonEntriesWgsl}
/** [frame][tomogram] */
@group(0) @binding(1) var<storage, read> probabilities: array<vec4f>;
/** For each pixel: where its entries begin, and where those with one photon end. */
@group(0) @binding(2) var<storage, read> offsets: array<vec2u>;
/** Frames with one photon, then frames and counts (photon-loop.ts). */
@group(0) @binding(3) var<storage, read> entries: array<u32>;
/** [pixel][tomogram] */
@group(0) @binding(4) var<storage, read_write> tomograms: array<vec4f>;

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = rowOf(group, local);
  let quad = quadOf(group, local);
  if (row >= params.rows || quad >= params.quads) {
    return;
  }
  let index = row * params.quads + quad;
  var total = vec4f(0.0);
  if (params.goesOn == 1u) {
    total = tomograms[index];
  }
${photonLoopWgsl({
  begin: 'var sum = vec4f(0.0);',
  visit: 'sum += count * probabilities[item * params.quads + quad];',
  end: 'total += sum;',
})}
  tomograms[index] = total;
}
`;
