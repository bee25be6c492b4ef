/** As in `../../merge-vertices.ts`. */
const OUTWARDS: f64 = 1.5;

/** Of the call at hand: what is told of each vertex that is left, as sums over those that it stands for. */
let positions: usize = 0;
let normals: usize = 0;
let planes: usize = 0;
let counts: usize = 0;
let leastCosine: f64 = 0;
let farthest: f64 = 0;
let trianglesLeft: i32 = 0;

/**
 * Merges the vertices of each block of cells, in place, as `../../merge-vertices.ts` does.
 *
 * @param positionsOfAll three float32 per vertex, in the order of their cells; `normalsOfAll` too.
 * @param indices three uint32 per triangle.
 * @param block cells along an edge of a block.
 * @param cosine the least between normals, and `distance` the largest from planes, of what is merged.
 * @param heads scratch: an int32 for each block of a layer, no more than (ny + 1) (nz + 1).
 * @param numbers scratch, an int32 per vertex; `following` and `vertexOf` too, `distances` a float32.
 * @returns the vertices that are left.
 */
export function mergeVertices(
  positionsOfAll: usize,
  normalsOfAll: usize,
  vertices: i32,
  indices: usize,
  triangles: i32,
  ny: i32,
  nz: i32,
  block: i32,
  cosine: f64,
  distance: f64,
  heads: usize,
  numbers: usize,
  following: usize,
  vertexOf: usize,
  distances: usize,
): i32 {
  positions = positionsOfAll;
  normals = normalsOfAll;
  planes = distances;
  counts = numbers;
  leastCosine = cosine;
  farthest = distance;
  const stride = nz / block + 1;
  const layerBytes = <usize>((ny / block + 1) * stride) << 2;
  let layer = -1;
  let left = 0;
  for (let vertex = 0; vertex < vertices; vertex++) {
    const position = positions + <usize>vertex * 12;
    const normal = normals + <usize>vertex * 12;
    const x = cellOf(position) / block;
    if (x != layer) {
      layer = x;
      memory.fill(heads, 0xff, layerBytes);
    }
    const y = cellOf(position + 4) / block;
    const z = cellOf(position + 8) / block;
    let link = heads + (<usize>(y * stride + z) << 2);
    let merged = load<i32>(link);
    while (merged >= 0 && !belongs(merged, position, normal)) {
      link = following + (<usize>merged << 2);
      merged = load<i32>(link);
    }
    if (merged < 0) {
      merged = left++;
      store<i32>(link, merged);
      store<i32>(following + (<usize>merged << 2), -1);
      begin(merged, position, normal);
    } else {
      add(merged, position, normal);
    }
    store<i32>(vertexOf + (<usize>vertex << 2), merged);
  }
  for (let vertex = 0; vertex < left; vertex++) {
    place(vertex);
  }
  renumber(indices, triangles, vertexOf);
  return left;
}

/** Of the last merging. */
export function mergedTriangles(): i32 {
  return trianglesLeft;
}

/** Cell (x, y, z) lies between the voxels x - 1 and x, and so on. */
@inline
function cellOf(position: usize): i32 {
  return <i32>floor(load<f32>(position)) + 1;
}

@inline
function belongs(merged: i32, position: usize, normal: usize): bool {
  const facing = normals + <usize>merged * 12;
  const places = positions + <usize>merged * 12;
  const length = Math.sqrt(along(facing, facing));
  const apart = along(facing, position) - along(facing, places) / countOf(merged);
  return along(normal, facing) >= leastCosine * length && Math.abs(apart) <= farthest * length;
}

/** What lay where it is kept has been read: no more are left than there were. */
@inline
function begin(merged: i32, position: usize, normal: usize): void {
  store<i32>(counts + (<usize>merged << 2), 1);
  store<f32>(planes + (<usize>merged << 2), <f32>along(normal, position));
  memory.copy(positions + <usize>merged * 12, position, 12);
  memory.copy(normals + <usize>merged * 12, normal, 12);
}

@inline
function add(merged: i32, position: usize, normal: usize): void {
  const count = counts + (<usize>merged << 2);
  store<i32>(count, load<i32>(count) + 1);
  const plane = planes + (<usize>merged << 2);
  store<f32>(plane, <f32>(<f64>load<f32>(plane) + along(normal, position)));
  addTo(positions + <usize>merged * 12, position);
  addTo(normals + <usize>merged * 12, normal);
}

/** Makes sums a vertex. */
@inline
function place(vertex: i32): void {
  const position = positions + <usize>vertex * 12;
  const normal = normals + <usize>vertex * 12;
  const count = countOf(vertex);
  const sum = Math.sqrt(along(normal, normal));
  const length = sum > 0 ? sum : 1;
  const plane = <f64>load<f32>(planes + (<usize>vertex << 2));
  const apart = plane - along(normal, position) / count;
  const outwards = (OUTWARDS * apart) / length;
  for (let axis: usize = 0; axis < 12; axis += 4) {
    const facing = <f32>(<f64>load<f32>(normal + axis) / length);
    const mean = <f64>load<f32>(position + axis) / count;
    store<f32>(normal + axis, facing);
    store<f32>(position + axis, <f32>(mean + outwards * <f64>facing));
  }
}

@inline
function countOf(vertex: i32): f64 {
  return <f64>load<i32>(counts + (<usize>vertex << 2));
}

@inline
function along(a: usize, b: usize): f64 {
  return (
    <f64>load<f32>(a) * <f64>load<f32>(b) +
    <f64>load<f32>(a, 4) * <f64>load<f32>(b, 4) +
    <f64>load<f32>(a, 8) * <f64>load<f32>(b, 8)
  );
}

@inline
function addTo(sum: usize, vector: usize): void {
  for (let axis: usize = 0; axis < 12; axis += 4) {
    store<f32>(sum + axis, <f32>(<f64>load<f32>(sum + axis) + <f64>load<f32>(vector + axis)));
  }
}

/** Leaves the triangles that still have three vertices. */
function renumber(indices: usize, triangles: i32, vertexOf: usize): void {
  const end = indices + <usize>triangles * 12;
  let to = indices;
  for (let triangle = indices; triangle < end; triangle += 12) {
    const a = load<i32>(vertexOf + (<usize>load<u32>(triangle) << 2));
    const b = load<i32>(vertexOf + (<usize>load<u32>(triangle, 4) << 2));
    const c = load<i32>(vertexOf + (<usize>load<u32>(triangle, 8) << 2));
    if (a != b && b != c && c != a) {
      store<i32>(to, a);
      store<i32>(to, b, 4);
      store<i32>(to, c, 8);
      to += 12;
    }
  }
  trianglesLeft = <i32>((to - indices) / 12);
}
