/** A closed surface of triangles; seen from outside, their vertices run anticlockwise. */
export interface Surface {
  /** Three numbers per vertex, in voxels: the centre of voxel (0, 0, 0) is the origin. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Three vertices per triangle. */
  readonly indices: Uint32Array<ArrayBuffer>;
}

/** A surface that knows which way it faces. */
export interface FacingSurface extends Surface {
  /** Outward, three numbers per vertex, of length 1. */
  readonly normals: Float32Array<ArrayBuffer>;
}

/** Collects a surface whose size nobody knows beforehand. */
export class SurfaceBuilder {
  #positions = new Float32Array(3 * 4096);
  #indices = new Uint32Array(6 * 4096);
  #positionsUsed = 0;
  #indicesUsed = 0;

  /** @returns the vertex's number. */
  addVertex(x: number, y: number, z: number): number {
    const at = this.#positionsUsed;
    if (at === this.#positions.length) {
      const larger = new Float32Array(2 * at);
      larger.set(this.#positions);
      this.#positions = larger;
    }
    this.#positions[at] = x;
    this.#positions[at + 1] = y;
    this.#positions[at + 2] = z;
    this.#positionsUsed += 3;
    return at / 3;
  }

  /** Adds two triangles, parted along the shorter diagonal, which bends the surface less. */
  addQuad(a: number, b: number, c: number, d: number): void {
    if (this.#squaredDistance(a, c) <= this.#squaredDistance(b, d)) {
      this.#addTriangles(a, b, c, d);
    } else {
      this.#addTriangles(b, c, d, a);
    }
  }

  finish(): Surface {
    return {
      positions: this.#positions.slice(0, this.#positionsUsed),
      indices: this.#indices.slice(0, this.#indicesUsed),
    };
  }

  /** The triangles a b c and a c d. */
  #addTriangles(a: number, b: number, c: number, d: number): void {
    const at = this.#indicesUsed;
    if (at === this.#indices.length) {
      const larger = new Uint32Array(2 * at);
      larger.set(this.#indices);
      this.#indices = larger;
    }
    const indices = this.#indices;
    indices[at] = a;
    indices[at + 1] = b;
    indices[at + 2] = c;
    indices[at + 3] = a;
    indices[at + 4] = c;
    indices[at + 5] = d;
    this.#indicesUsed += 6;
  }

  #squaredDistance(a: number, b: number): number {
    const positions = this.#positions;
    const x = positions[3 * a] - positions[3 * b];
    const y = positions[3 * a + 1] - positions[3 * b + 1];
    const z = positions[3 * a + 2] - positions[3 * b + 2];
    return x * x + y * y + z * z;
  }
}
