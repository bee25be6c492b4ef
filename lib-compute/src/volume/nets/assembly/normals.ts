/**
 * Outward normals of a surface's vertices, as `../../surface-normals.ts` makes them.
 *
 * @param normals out: three float32 per vertex, of length 1.
 */
export function addNormals(
  positions: usize,
  vertices: i32,
  indices: usize,
  triangles: i32,
  normals: usize,
): void {
  memory.fill(normals, 0, <usize>vertices * 12);
  const end = indices + <usize>triangles * 12;
  for (let triangle = indices; triangle < end; triangle += 12) {
    const offsetA = <usize>load<u32>(triangle) * 12;
    const offsetB = <usize>load<u32>(triangle, 4) * 12;
    const offsetC = <usize>load<u32>(triangle, 8) * 12;
    const a = positions + offsetA;
    const b = positions + offsetB;
    const c = positions + offsetC;
    const abX = <f64>load<f32>(b) - <f64>load<f32>(a);
    const abY = <f64>load<f32>(b, 4) - <f64>load<f32>(a, 4);
    const abZ = <f64>load<f32>(b, 8) - <f64>load<f32>(a, 8);
    const acX = <f64>load<f32>(c) - <f64>load<f32>(a);
    const acY = <f64>load<f32>(c, 4) - <f64>load<f32>(a, 4);
    const acZ = <f64>load<f32>(c, 8) - <f64>load<f32>(a, 8);
    const x = abY * acZ - abZ * acY;
    const y = abZ * acX - abX * acZ;
    const z = abX * acY - abY * acX;
    add(normals + offsetA, x, y, z);
    add(normals + offsetB, x, y, z);
    add(normals + offsetC, x, y, z);
  }
  for (let vertex = 0; vertex < vertices; vertex++) {
    const at = normals + <usize>vertex * 12;
    const x = <f64>load<f32>(at);
    const y = <f64>load<f32>(at, 4);
    const z = <f64>load<f32>(at, 8);
    const length = Math.sqrt(x * x + y * y + z * z);
    const factor = length > 0 ? 1 / length : 1;
    store<f32>(at, <f32>(x * factor));
    store<f32>(at, <f32>(y * factor), 4);
    store<f32>(at, <f32>(z * factor), 8);
  }
}

@inline
function add(normal: usize, x: f64, y: f64, z: f64): void {
  store<f32>(normal, <f32>(<f64>load<f32>(normal) + x));
  store<f32>(normal, <f32>(<f64>load<f32>(normal, 4) + y), 4);
  store<f32>(normal, <f32>(<f64>load<f32>(normal, 8) + z), 8);
}
