import { logarithmWgsl } from './logarithm.ts';
import { paramsWgsl } from './params.ts';
import { placeWgsl } from './place.ts';
import { GROUP_SIZE, rowsWgsl } from './rows.ts';

/** Pixels that one invocation walks through; their sum is kept in float32. */
export const PIXELS_PER_BLOCK = 32;

/**
 * Slices of the model (spec/emc.md 3.1) for a tile of tomograms, as logarithms against each pixel's
 * reference, and parts of their sums u. One invocation takes one tomogram through a block of pixels, so
 * that the values of a pixel are written side by side, as the likelihood reads them.
 *
 * Rows: blocks of 32 pixels of the likelihood.
 */
export const slicesWgsl = /* wgsl */ `
${paramsWgsl}${rowsWgsl}${placeWgsl}${logarithmWgsl}
@group(0) @binding(1) var<storage, read> model: array<f32>;
@group(0) @binding(2) var<storage, read> pixels: array<Pixel>;
/** For each pixel: the factor that makes a value comparable, and what stands for the logarithm of 0. */
@group(0) @binding(3) var<storage, read> references: array<vec2f>;
@group(0) @binding(4) var<storage, read> tomograms: array<Tomogram>;
/** [pixel][tomogram] */
@group(0) @binding(5) var<storage, read_write> slices: array<f32>;
/** [block][tomogram] */
@group(0) @binding(6) var<storage, read_write> parts: array<f32>;

fn alongZ(corner: u32, part: f32) -> f32 {
  return mix(model[corner], model[corner + 1u], part);
}

fn interpolate(place: Place) -> f32 {
  if (!isInside(place)) {
    return 0.0;
  }
  let corner = cornerOf(place.voxel);
  let row = params.depth;
  let plane = params.edge * params.depth;
  let part = place.part;
  let near = mix(alongZ(corner, part.z), alongZ(corner + row, part.z), part.y);
  let far = mix(alongZ(corner + plane, part.z), alongZ(corner + plane + row, part.z), part.y);
  return mix(near, far, part.x);
}

@compute @workgroup_size(${GROUP_SIZE})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let width = 4u * params.quads;
  let lane = group.y * ${GROUP_SIZE}u + local;
  let block = groupNumber(group);
  if (lane >= width) {
    return;
  }
  let tomogram = tomograms[params.firstPlace + lane];
  let first = block * ${PIXELS_PER_BLOCK}u;
  let end = min(first + ${PIXELS_PER_BLOCK}u, params.rows);
  var sum = 0.0;
  for (var t = first; t < end; t++) {
    let pixel = pixels[t];
    let reference = references[t];
    let value = interpolate(placeOf(tomogram, pixel));
    let ratio = value * reference.x;
    sum += value * pixel.high.w;
    slices[t * width + lane] = select(reference.y, logarithm(ratio), ratio > 0.0);
  }
  if (first < end) {
    parts[block * width + lane] = sum;
  }
}
`;
