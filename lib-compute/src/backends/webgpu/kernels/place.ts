/**
 * Where a tomogram puts a pixel on the grid, to about 1e-8 voxels: float32 positions of 100 voxels would
 * be good to 8e-6 only and spoil the fourth decimal of a log-likelihood.
 *
 * Matrix and position come in two parts. The high parts have so few bits (pack-pixels.ts,
 * pack-tomograms.ts) that their products and sums are exact in float32, in whatever order and with or
 * without fused operations; the low parts add a small number to it. The voxel is split off before.
 */
export const placeWgsl = /* wgsl */ `
/** The rows of a rotation matrix in two parts; the fourth values are 0. */
struct Tomogram {
  high: array<vec4f, 3>,
  low: array<vec4f, 3>,
}

/** Position in two parts; the fourth values are the correction and 0. */
struct Pixel {
  high: vec4f,
  low: vec4f,
}

struct Place {
  voxel: vec3i,
  part: vec3f,
}

fn placeOf(tomogram: Tomogram, pixel: Pixel) -> Place {
  let x = tomogram.high[0].xyz;
  let y = tomogram.high[1].xyz;
  let z = tomogram.high[2].xyz;
  let lowX = tomogram.low[0].xyz;
  let lowY = tomogram.low[1].xyz;
  let lowZ = tomogram.low[2].xyz;
  let q = pixel.high.xyz;
  let lowQ = pixel.low.xyz;
  let high = vec3f(dot(x, q), dot(y, q), dot(z, q));
  let low = vec3f(
    dot(lowX, q) + dot(x + lowX, lowQ),
    dot(lowY, q) + dot(y + lowY, lowQ),
    dot(lowZ, q) + dot(z + lowZ, lowQ),
  );
  let whole = floor(high);
  let part = (high - whole) + low;
  let carry = floor(part);
  let place = Place(vec3i(whole + carry) + (extents() - 1) / 2, part - carry);
  // Up to a voxel before the grid, an extrapolation of the first cell.
  let isBefore = (place.voxel == vec3i(-1)) & (place.part > vec3f(0.0));
  let taken = isBefore & vec3<bool>(params.extrapolates == 1u);
  return Place(
    select(place.voxel, vec3i(0), taken),
    select(place.part, place.part - 1.0, taken),
  );
}

fn extents() -> vec3i {
  return vec3i(vec2i(i32(params.edge)), i32(params.depth));
}

/** Whether all eight voxels around the place are on the grid. */
fn isInside(place: Place) -> bool {
  return all(place.voxel >= vec3i(0)) && all(place.voxel < extents() - 1);
}

/** The lowest of the eight voxels. */
fn cornerOf(voxel: vec3i) -> u32 {
  let at = vec3u(voxel);
  return (at.x * params.edge + at.y) * params.depth + at.z;
}
`;
