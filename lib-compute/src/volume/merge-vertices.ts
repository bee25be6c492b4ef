import type { FacingSurface } from './surface.ts';

/** Normals of what becomes one vertex lean no farther than 15 degrees from their mean. */
export const LEAST_COSINE = Math.cos(Math.PI / 12);

/** It lies no farther from its mean plane, in cells: another sheet that faces the same way does. */
export const FARTHEST = 1;

/** It lies beyond the mean of the tangent planes by half as much again, as the triangles between are flat. */
const OUTWARDS = 1.5;

/**
 * A surface of fewer triangles, for small pictures: the vertices of each block of cells become one. Where the surface
 * bends, and where another sheet passes the block, they stay apart, so that thin shells, edges and specks keep what
 * they have.
 *
 * A merged vertex lies above the mean of its own, so that what is round keeps its volume. The surface stays closed: what folds over is covered by what is around it.
 *
 * @param surface its vertices in the order of their cells, layer by layer, as those of `surfaceNets` are.
 * @param block cells along an edge of a block.
 */
export function mergeVertices(
  { positions, indices, normals }: FacingSurface,
  block: number,
): FacingSurface {
  const sums = new SumsOfVertices(positions.length / 3);
  /** Of each block, the vertices that were made of its own. */
  const blocks = new Map<string, number[]>();
  const vertexOf = Uint32Array.from({ length: positions.length / 3 }, (_, vertex) => {
    const position = threeOf(positions, vertex);
    const normal = threeOf(normals, vertex);
    // Cell (x, y, z) lies between the voxels x - 1 and x, and so on.
    const key = Array.from(position, (at) => Math.floor((Math.floor(at) + 1) / block)).join();
    const made = blocks.get(key) ?? [];
    const merged = made.find((other) => sums.takes(other, position, normal)) ?? sums.count;
    if (merged === sums.count) {
      blocks.set(key, [...made, merged]);
    }
    sums.add(merged, position, normal);
    return merged;
  });
  return { ...sums.finish(), indices: renumbered(indices, vertexOf) };
}

/** What becomes vertices, in float32 as in the kernel (nets/assembly/merge.ts). */
class SumsOfVertices {
  readonly #positions: Float32Array<ArrayBuffer>;
  readonly #normals: Float32Array<ArrayBuffer>;
  /** How far from the origin the tangent planes are. */
  readonly #planes: Float32Array;
  readonly #counts: number[] = [];

  constructor(most: number) {
    this.#positions = new Float32Array(3 * most);
    this.#normals = new Float32Array(3 * most);
    this.#planes = new Float32Array(most);
  }

  get count(): number {
    return this.#counts.length;
  }

  takes(merged: number, position: Float32Array, normal: Float32Array): boolean {
    const facing = threeOf(this.#normals, merged);
    const places = threeOf(this.#positions, merged);
    const length = Math.sqrt(along(facing, facing));
    const apart = along(facing, position) - along(facing, places) / this.#counts[merged];
    return along(normal, facing) >= LEAST_COSINE * length && Math.abs(apart) <= FARTHEST * length;
  }

  add(merged: number, position: Float32Array, normal: Float32Array): void {
    this.#counts[merged] = (this.#counts.at(merged) ?? 0) + 1;
    this.#planes[merged] += along(normal, position);
    for (let axis = 0; axis < 3; axis++) {
      this.#positions[3 * merged + axis] += position[axis];
      this.#normals[3 * merged + axis] += normal[axis];
    }
  }

  finish(): Omit<FacingSurface, 'indices'> {
    this.#counts.forEach((count, vertex) => {
      const position = threeOf(this.#positions, vertex);
      const normal = threeOf(this.#normals, vertex);
      const length = Math.sqrt(along(normal, normal)) || 1;
      const apart = this.#planes[vertex] - along(normal, position) / count;
      const outwards = (OUTWARDS * apart) / length;
      for (let axis = 0; axis < 3; axis++) {
        normal[axis] /= length;
        position[axis] = position[axis] / count + outwards * normal[axis];
      }
    });
    const used = 3 * this.#counts.length;
    return { positions: this.#positions.slice(0, used), normals: this.#normals.slice(0, used) };
  }
}

function threeOf(numbers: Float32Array<ArrayBuffer>, vertex: number): Float32Array<ArrayBuffer> {
  return numbers.subarray(3 * vertex, 3 * vertex + 3);
}

function along(a: Float32Array, b: Float32Array): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The triangles that still have three vertices. */
function renumbered(indices: Uint32Array, vertexOf: Uint32Array): Uint32Array<ArrayBuffer> {
  const left = new Uint32Array(indices.length);
  let used = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [vertexOf[indices[i]], vertexOf[indices[i + 1]], vertexOf[indices[i + 2]]];
    if (a !== b && b !== c && c !== a) {
      left[used] = a;
      left[used + 1] = b;
      left[used + 2] = c;
      used += 3;
    }
  }
  return left.slice(0, used);
}
