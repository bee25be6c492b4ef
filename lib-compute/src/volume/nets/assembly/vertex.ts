import { CORNERS } from './corners';

/** As in `../../cell-vertex.ts`. */
const CLEARANCE: f64 = 0.01;

/**
 * Where the surface passes the cell whose values are in `CORNERS`: the mean of where it crosses the cell's edges, in
 * the order of `../../cell-vertex.ts`, so that its sums have the same last bits.
 *
 * @param mask of the corners that are inside.
 * @param position out: three float32, in voxels.
 */
@inline
export function placeVertex(mask: i32, level: f64, x: i32, y: i32, z: i32, position: usize): void {
  let sumX: f64 = 0;
  let sumY: f64 = 0;
  let sumZ: f64 = 0;
  let crossings: f64 = 0;
  for (let edges = (mask ^ (mask >> 4)) & 0b00001111; edges != 0; edges &= edges - 1) {
    const first = ctz(edges);
    sumX += crossing(first, first + 4, level);
    sumY += <f64>(first >> 1);
    sumZ += <f64>(first & 1);
    crossings += 1;
  }
  for (let edges = (mask ^ (mask >> 2)) & 0b00110011; edges != 0; edges &= edges - 1) {
    const first = ctz(edges);
    sumX += <f64>(first >> 2);
    sumY += crossing(first, first + 2, level);
    sumZ += <f64>(first & 1);
    crossings += 1;
  }
  for (let edges = (mask ^ (mask >> 1)) & 0b01010101; edges != 0; edges &= edges - 1) {
    const first = ctz(edges);
    sumX += <f64>(first >> 2);
    sumY += <f64>((first >> 1) & 1);
    sumZ += crossing(first, first + 1, level);
    crossings += 1;
  }
  store<f32>(position, <f32>(<f64>(x - 1) + sumX / crossings));
  store<f32>(position, <f32>(<f64>(y - 1) + sumY / crossings), 4);
  store<f32>(position, <f32>(<f64>(z - 1) + sumZ / crossings), 8);
}

@inline
function crossing(first: i32, second: i32, level: f64): f64 {
  const from = load<f64>(CORNERS + (<usize>first << 3));
  const to = load<f64>(CORNERS + (<usize>second << 3));
  const part = (level - from) / (to - from);
  return isNaN(part) ? 0.5 : min(max(part, CLEARANCE), 1 - CLEARANCE);
}
