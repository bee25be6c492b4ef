/** Adds the quad a b c d around an edge that leaves corner 0: outwards is along the edge if that corner is inside. */
@inline
export function addQuad(
  indices: usize,
  positions: usize,
  mask: i32,
  a: i32,
  b: i32,
  c: i32,
  d: i32,
): void {
  if (mask & 1) {
    addTriangles(indices, positions, a, b, c, d);
  } else {
    addTriangles(indices, positions, d, c, b, a);
  }
}

/** Two triangles, parted along the shorter diagonal, which bends the surface less. */
function addTriangles(indices: usize, positions: usize, a: i32, b: i32, c: i32, d: i32): void {
  if (squaredDistance(positions, a, c) <= squaredDistance(positions, b, d)) {
    storeSix(indices, a, b, c, d);
  } else {
    storeSix(indices, b, c, d, a);
  }
}

/** The triangles a b c and a c d. */
@inline
function storeSix(indices: usize, a: i32, b: i32, c: i32, d: i32): void {
  store<i32>(indices, a);
  store<i32>(indices, b, 4);
  store<i32>(indices, c, 8);
  store<i32>(indices, a, 12);
  store<i32>(indices, c, 16);
  store<i32>(indices, d, 20);
}

@inline
function squaredDistance(positions: usize, a: i32, b: i32): f64 {
  const first = positions + <usize>a * 12;
  const second = positions + <usize>b * 12;
  const x = <f64>load<f32>(first) - <f64>load<f32>(second);
  const y = <f64>load<f32>(first, 4) - <f64>load<f32>(second, 4);
  const z = <f64>load<f32>(first, 8) - <f64>load<f32>(second, 8);
  return x * x + y * y + z * z;
}
