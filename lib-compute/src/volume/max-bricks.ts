/** Edge of a brick in voxels. */
export const BRICK = 8;

/** The largest values in the bricks of a cube. */
export interface MaxBricks {
  /** count^3 values, x slowest. */
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** Bricks along an edge. */
  readonly count: number;
}

/**
 * The largest value in every brick of 8^3 voxels and in the layer of voxels around it, which values between
 * voxels are made of too: where it is below a level nothing in the brick reaches the level.
 *
 * @param values edge^3 values, x slowest.
 */
export function maxBricks(values: Uint8Array | Float32Array, edge: number): MaxBricks {
  const count = Math.ceil(edge / BRICK);
  // One axis after the other, the fastest first: each pass leaves fewer values to the next.
  const alongZ = reduceRows(values, edge * edge, edge, 1, count);
  const alongY = reduceRows(alongZ, edge, edge, count, count);
  return { values: reduceRows(alongY, 1, edge, count * count, count), count };
}

/** Of `outer` blocks of `size` rows, each of `inner` values, the rows of each brick become one. */
function reduceRows(
  values: Uint8Array | Float32Array,
  outer: number,
  size: number,
  inner: number,
  count: number,
): Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer> {
  const length = outer * count * inner;
  const reduced = values instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
  for (let block = 0; block < outer; block++) {
    for (let brick = 0; brick < count; brick++) {
      const from = Math.max(0, BRICK * brick - 1);
      const end = Math.min(size, BRICK * (brick + 1) + 1);
      const to = (block * count + brick) * inner;
      for (let i = 0; i < inner; i++) {
        let at = (block * size + from) * inner + i;
        let most = values[at];
        for (let row = from + 1; row < end; row++) {
          at += inner;
          if (values[at] > most) {
            most = values[at];
          }
        }
        reduced[to + i] = most;
      }
    }
  }
  return reduced;
}
