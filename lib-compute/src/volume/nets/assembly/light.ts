/** As in `../../ambient-light.ts`, where each is told. */
const SAMPLES: i32 = 4;
const PARTS: usize = memory.data<f64>([0.12, 0.3, 0.6, 1]);
const CLEAR: f64 = 1;

/** Of the call at hand: the marks of the voxels inside (mark.ts), extents, and how far rays reach. */
let marks: usize = 0;
let words: i32 = 0;
let nx: i32 = 0;
let ny: i32 = 0;
let nz: i32 = 0;
let reach: f64 = 0;

/**
 * How much of the light from all around reaches each vertex, as `../../ambient-light.ts` has it.
 *
 * @param along and `aside`: how rays lean from the normal.
 * @param light out: a float32 per vertex, 0 to 1.
 */
export function castRays(
  positions: usize,
  normals: usize,
  vertices: i32,
  marksOfVolume: usize,
  wordsOfRow: i32,
  extentX: i32,
  extentY: i32,
  extentZ: i32,
  lengthOfRays: f64,
  along: f64,
  aside: f64,
  light: usize,
): void {
  marks = marksOfVolume;
  words = wordsOfRow;
  nx = extentX;
  ny = extentY;
  nz = extentZ;
  reach = lengthOfRays;
  for (let vertex: usize = 0; vertex < <usize>vertices; vertex++) {
    const normal = normals + vertex * 12;
    const x = <f64>load<f32>(normal);
    const y = <f64>load<f32>(normal, 4);
    const z = <f64>load<f32>(normal, 8);
    // Two directions across the normal: one across the axis that it is farthest from, one across both.
    const isSteep = Math.abs(z) >= 0.6;
    const acrossX = isSteep ? 0 : y;
    const acrossY = isSteep ? z : -x;
    const acrossZ = isSteep ? -y : 0;
    const length = Math.sqrt(acrossX * acrossX + acrossY * acrossY + acrossZ * acrossZ);
    const factor = length > 0 ? 1 / length : 1;
    const ux = acrossX * factor;
    const uy = acrossY * factor;
    const uz = acrossZ * factor;
    const vx = y * uz - z * uy;
    const vy = z * ux - x * uz;
    const vz = x * uy - y * ux;
    const cx = along * x;
    const cy = along * y;
    const cz = along * z;
    const at = positions + vertex * 12;
    const px = <f64>load<f32>(at) + CLEAR * x;
    const py = <f64>load<f32>(at, 4) + CLEAR * y;
    const pz = <f64>load<f32>(at, 8) + CLEAR * z;
    const sum =
      ray(px, py, pz, x, y, z) +
      ray(px, py, pz, cx + aside * ux, cy + aside * uy, cz + aside * uz) +
      ray(px, py, pz, cx - aside * ux, cy - aside * uy, cz - aside * uz) +
      ray(px, py, pz, cx + aside * vx, cy + aside * vy, cz + aside * vz) +
      ray(px, py, pz, cx - aside * vx, cy - aside * vy, cz - aside * vz);
    store<f32>(light + (vertex << 2), <f32>(sum / 5));
  }
}

/** The part of a ray's light that nothing takes. */
function ray(px: f64, py: f64, pz: f64, dx: f64, dy: f64, dz: f64): f64 {
  for (let sample = 0; sample < SAMPLES; sample++) {
    const along = CLEAR + load<f64>(PARTS + (<usize>sample << 3)) * reach;
    const x = <i32>floor(px + along * dx + 0.5);
    const y = <i32>floor(py + along * dy + 0.5);
    const z = <i32>floor(pz + along * dz + 0.5);
    if (<u32>x >= <u32>nx || <u32>y >= <u32>ny || <u32>z >= <u32>nz) {
      return 1;
    }
    const row = ((x + 1) * (ny + 2) + y + 1) * words;
    const word = load<u64>(marks + (<usize>(row + (z >> 6)) << 3));
    if ((word >> (z & 63)) & 1) {
      return <f64>sample / SAMPLES;
    }
  }
  return 1;
}

/**
 * The mean over each vertex's triangles.
 *
 * @param sums scratch, a float32 per vertex; `counts` too, uint32.
 * @param light in and out.
 */
export function evenOut(
  light: usize,
  vertices: i32,
  indices: usize,
  triangles: i32,
  sums: usize,
  counts: usize,
): void {
  const bytes = <usize>vertices << 2;
  memory.fill(sums, 0, bytes);
  memory.fill(counts, 0, bytes);
  const end = indices + <usize>triangles * 12;
  for (let triangle = indices; triangle < end; triangle += 12) {
    const a = <usize>load<u32>(triangle) << 2;
    const b = <usize>load<u32>(triangle, 4) << 2;
    const c = <usize>load<u32>(triangle, 8) << 2;
    const sum = <f64>load<f32>(light + a) + <f64>load<f32>(light + b) + <f64>load<f32>(light + c);
    add(sums, counts, a, sum);
    add(sums, counts, b, sum);
    add(sums, counts, c, sum);
  }
  for (let vertex: usize = 0; vertex < bytes; vertex += 4) {
    const count = load<u32>(counts + vertex);
    if (count > 0) {
      store<f32>(light + vertex, <f32>(<f64>load<f32>(sums + vertex) / count));
    }
  }
}

@inline
function add(sums: usize, counts: usize, vertex: usize, sum: f64): void {
  store<f32>(sums + vertex, <f32>(<f64>load<f32>(sums + vertex) + sum));
  store<u32>(counts + vertex, load<u32>(counts + vertex) + 3);
}

/** Light as bytes, 255 where nothing is in the way. */
export function toBytes(light: usize, vertices: i32, bytes: usize): void {
  for (let vertex: usize = 0; vertex < <usize>vertices; vertex++) {
    store<u8>(bytes + vertex, <u8>(<i32>(255 * <f64>load<f32>(light + (vertex << 2)))));
  }
}
