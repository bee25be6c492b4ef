import { paramsWgsl } from './params.ts';
import { placeWgsl } from './place.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';
import { wideWgsl } from './wide.ts';

/** A workgroup takes four tomograms through so many pixels: few of them meet in a voxel. */
export const PIXELS_PER_GROUP = GROUP_SIZE / 4;

/**
 * Merges the tomograms of a tile into the sums (spec/emc.md 3.7): 64-bit integers, whose low halves tell
 * by what they held before whether a unit carries. However the additions meet, the sum is the same.
 *
 * Rows: pixels.
 */
export const mergeWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${placeWgsl}${wideWgsl}
@group(0) @binding(1) var<storage, read> pixels: array<Pixel>;
@group(0) @binding(2) var<storage, read> orientations: array<Tomogram>;
/** [pixel][tomogram] */
@group(0) @binding(3) var<storage, read> tomograms: array<f32>;
@group(0) @binding(4) var<storage, read_write> sumLow: array<atomic<u32>>;
@group(0) @binding(5) var<storage, read_write> sumHigh: array<atomic<u32>>;
@group(0) @binding(6) var<storage, read_write> weightLow: array<atomic<u32>>;
@group(0) @binding(7) var<storage, read_write> weightHigh: array<atomic<u32>>;

fn addSum(voxel: u32, value: f32) {
  let wide = toWide(value * params.valueScale);
  let before = atomicAdd(&sumLow[voxel], wide.x);
  let high = wide.y + select(0u, 1u, before + wide.x < before);
  if (high != 0u) {
    atomicAdd(&sumHigh[voxel], high);
  }
}

fn addWeight(voxel: u32, value: f32) {
  let wide = toWide(value * params.weightScale);
  let before = atomicAdd(&weightLow[voxel], wide.x);
  let high = wide.y + select(0u, 1u, before + wide.x < before);
  if (high != 0u) {
    atomicAdd(&weightHigh[voxel], high);
  }
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = groupNumber(group) * ${PIXELS_PER_GROUP}u + local % ${PIXELS_PER_GROUP}u;
  let lane = group.y * 4u + local / ${PIXELS_PER_GROUP}u;
  if (row >= params.rows || lane >= params.lanes) {
    return;
  }
  let pixel = pixels[row];
  let place = placeOf(orientations[lane], pixel);
  if (!isInside(place)) {
    return;
  }
  let value = tomograms[row * 4u * params.quads + lane] / pixel.high.w;
  let corner = cornerOf(place.voxel);
  for (var k = 0u; k < 8u; k++) {
    let upper = vec3u(k >> 2u, (k >> 1u) & 1u, k & 1u);
    let parts = select(1.0 - place.part, place.part, upper == vec3u(1u));
    let weight = parts.x * parts.y * parts.z;
    let voxel = corner + (upper.x * params.edge + upper.y) * params.depth + upper.z;
    if (weight != 0.0) {
      addWeight(voxel, weight);
    }
    if (value != 0.0) {
      addSum(voxel, weight * value);
    }
  }
}
`;
