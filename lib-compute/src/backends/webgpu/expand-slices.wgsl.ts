import { PIXELS_PER_GROUP, ROTATIONS_PER_TILE } from './expand-shape.ts';

/**
 * Slices of the model for 64 rotations (spec/emc.md 3.1): W = correction x trilinear interpolation of
 * the model at R q, 0 outside the grid. Lane = rotation, so that the 64 values of a pixel are written
 * side by side, and the likelihood kernel can read them so.
 *
 * Within the default limits of WebGPU: 5 of 8 storage buffers, 64 of 256 invocations, no workgroup
 * memory, no barrier (software adapters are slow at those).
 *
 * A string in a module and not a file of its own: a page, Node and Deno import it alike, without a
 * bundler or a step that generates code.
 */
export const expandSlicesWgsl = /* wgsl */ `
override size: u32;
override pixelCount: u32;
override likelihoodCount: u32;

/** size^3 intensities, x slowest. */
@group(0) @binding(0) var<storage, read> model: array<f32>;
/** qx, qy, qz, correction. */
@group(0) @binding(1) var<storage, read> pixels: array<vec4f>;
/** Three rows per rotation; the fourth value is padding. */
@group(0) @binding(2) var<storage, read> rows: array<vec4f>;
/** [pixel][rotation]. */
@group(0) @binding(3) var<storage, read_write> slices: array<f32>;
/** [workgroup][rotation]: parts of u, which the host adds in float64. */
@group(0) @binding(4) var<storage, read_write> sums: array<f32>;

fn alongZ(corner: u32, part: f32) -> f32 {
  return mix(model[corner], model[corner + 1u], part);
}

/** At a place in voxels from the centre: small numbers, so that float32 keeps the fractions. */
fn interpolate(place: vec3f) -> f32 {
  let centre = f32(size / 2u);
  if (any(place < vec3f(-centre)) || any(place > vec3f(f32(size) - 2.0 - centre))) {
    return 0.0;
  }
  let low = floor(place);
  let part = place - low;
  let voxel = vec3u(vec3i(low) + i32(size / 2u));
  let corner = (voxel.x * size + voxel.y) * size + voxel.z;
  let plane = size * size;
  let near = mix(alongZ(corner, part.z), alongZ(corner + size, part.z), part.y);
  let far = mix(alongZ(corner + plane, part.z), alongZ(corner + plane + size, part.z), part.y);
  return mix(near, far, part.x);
}

@compute @workgroup_size(${ROTATIONS_PER_TILE})
fn expandSlices(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) rotation: u32,
) {
  let x = rows[3u * rotation].xyz;
  let y = rows[3u * rotation + 1u].xyz;
  let z = rows[3u * rotation + 2u].xyz;
  let first = group.x * ${PIXELS_PER_GROUP}u;
  let end = min(first + ${PIXELS_PER_GROUP}u, pixelCount);
  var sum = 0.0;
  for (var t = first; t < end; t++) {
    let q = pixels[t].xyz;
    let value = pixels[t].w * interpolate(vec3f(dot(x, q), dot(y, q), dot(z, q)));
    slices[t * ${ROTATIONS_PER_TILE}u + rotation] = value;
    sum += select(0.0, value, t < likelihoodCount);
  }
  sums[group.x * ${ROTATIONS_PER_TILE}u + rotation] = sum;
}
`;
