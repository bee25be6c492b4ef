import { multiplyAdd } from './simd';

/** Trilinear interpolation at four places; `offsets` are those of their lower voxels, in bytes. */
@inline
export function interpolate(
  model: usize,
  offsets: v128,
  stepX: usize,
  stepY: usize,
  x: v128,
  y: v128,
  z: v128,
): v128 {
  const a = model + <usize>i32x4.extract_lane(offsets, 0);
  const b = model + <usize>i32x4.extract_lane(offsets, 1);
  const c = model + <usize>i32x4.extract_lane(offsets, 2);
  const d = model + <usize>i32x4.extract_lane(offsets, 3);
  const near = between(
    alongZ(a, b, c, d, z),
    alongZ(a + stepY, b + stepY, c + stepY, d + stepY, z),
    y,
  );
  const stepXY = stepX + stepY;
  const far = between(
    alongZ(a + stepX, b + stepX, c + stepX, d + stepX, z),
    alongZ(a + stepXY, b + stepXY, c + stepXY, d + stepXY, z),
    y,
  );
  return between(near, far, x);
}

/** Two neighbours along z at each of four addresses, interpolated. */
@inline
function alongZ(a: usize, b: usize, c: usize, d: usize, z: v128): v128 {
  const ab = v128.load64_lane(b, v128.load64_zero(a), 1);
  const cd = v128.load64_lane(d, v128.load64_zero(c), 1);
  return between(
    v128.shuffle<f32>(ab, cd, 0, 2, 4, 6),
    v128.shuffle<f32>(ab, cd, 1, 3, 5, 7),
    z,
  );
}

@inline
function between(lower: v128, upper: v128, fraction: v128): v128 {
  return multiplyAdd(fraction, f32x4.sub(upper, lower), lower);
}
