import { LEAN, reachOfRays } from '../ambient-light.ts';
import { FARTHEST, LEAST_COSINE } from '../merge-vertices.ts';
import { quantisedValues } from '../quantise.ts';
import type { FieldVolume } from '../scalar-field.ts';
import type { LitSurface } from './lit-surface.ts';
import { loadNetsKernel, type NetsKernel } from './kernel.ts';
import { netsLayout, surfaceLayout, type NetsLayout } from './layout.ts';
import { leastCode, leastFloat } from './threshold.ts';

type Shape = readonly [number, number, number];

const PAGE = 65_536;

/**
 * `litSurface` in WebAssembly with SIMD: the same vertices and triangles to the last bit. The volume stays in its
 * memory, so that another level costs no copy.
 */
export class FastNets {
  readonly #kernel: NetsKernel;
  #loaded:
    | { readonly volume: FieldVolume; readonly shape: Shape; readonly layout: NetsLayout }
    | undefined;

  private constructor(kernel: NetsKernel) {
    this.#kernel = kernel;
  }

  /** @throws CompileError where WebAssembly or its SIMD is not to be had. */
  static async load(): Promise<FastNets> {
    return new FastNets(await loadNetsKernel());
  }

  /**
   * The surface that parts the voxels of at least `level` from the rest.
   *
   * @param volume not to be changed while it is asked for again.
   * @param shape extents of the volume, slowest first.
   * @param block merges the vertices of blocks of so many cells along an edge; 1 leaves all.
   * @throws RangeError where there is no memory for it.
   */
  surface(volume: FieldVolume, shape: Shape, level: number, block = 1): LitSurface {
    const layout = this.#load(volume, shape);
    this.#mark(volume, shape, level, layout);
    const kernel = this.#kernel;
    const { marks, words, numbers, meaning } = layout;
    const [nx, ny, nz] = shape;
    kernel.countCells(nx, ny, marks, words);
    let vertices = kernel.vertexCount();
    let triangles = 2 * kernel.quadCount();
    const places = surfaceLayout(layout.surface, vertices, triangles);
    this.#reserve(places.end);
    const { positions, indices, normals, light, sums, counts, planes, bytes } = places;
    const rest = [marks, words, numbers, positions, indices] as const;
    if (volume instanceof Float32Array) {
      kernel.netFloats(layout.volume, nx, ny, nz, level, ...rest);
    } else {
      kernel.netCodes(layout.volume, meaning, nx, ny, nz, level, ...rest);
    }
    kernel.addNormals(positions, vertices, indices, triangles, normals);
    if (block > 1) {
      const all = [positions, normals, vertices, indices, triangles, ny, nz] as const;
      // Light is found later: its room is free.
      const scratch = [numbers, light, sums, counts, planes] as const;
      vertices = kernel.mergeVertices(...all, block, LEAST_COSINE, FARTHEST, ...scratch);
      triangles = kernel.mergedTriangles();
    }
    const rays = [reachOfRays(shape), LEAN.along, LEAN.aside, light] as const;
    kernel.castRays(positions, normals, vertices, marks, words, nx, ny, nz, ...rays);
    kernel.evenOut(light, vertices, indices, triangles, sums, counts);
    kernel.evenOut(light, vertices, indices, triangles, sums, counts);
    kernel.toBytes(light, vertices, bytes);
    const { buffer } = kernel.memory;
    return {
      positions: new Float32Array(buffer, positions, 3 * vertices).slice(),
      indices: new Uint32Array(buffer, indices, 3 * triangles).slice(),
      normals: new Float32Array(buffer, normals, 3 * vertices).slice(),
      light: new Uint8Array(buffer, bytes, vertices).slice(),
    };
  }

  /** Copies the volume into the memory unless it is there. */
  #load(volume: FieldVolume, shape: Shape): NetsLayout {
    const before = this.#loaded;
    if (before?.volume === volume && before.shape.every((extent, i) => extent === shape[i])) {
      return before.layout;
    }
    this.#loaded = undefined;
    const isFloat = volume instanceof Float32Array;
    const layout = netsLayout(shape, isFloat ? 4 : 1, this.#kernel.memoryBegin());
    this.#reserve(layout.surface);
    const { buffer } = this.#kernel.memory;
    if (isFloat) {
      new Float32Array(buffer, layout.volume, volume.length).set(volume);
    } else {
      new Uint8Array(buffer, layout.volume, volume.values.length).set(volume.values);
      new Float64Array(buffer, layout.meaning, 256).set(quantisedValues(volume));
    }
    this.#loaded = { volume, shape, layout };
    return layout;
  }

  #mark(volume: FieldVolume, [nx, ny, nz]: Shape, level: number, layout: NetsLayout): void {
    const { marks, words } = layout;
    if (volume instanceof Float32Array) {
      const threshold = leastFloat(level);
      this.#kernel.markFloats(layout.volume, nx, ny, nz, threshold, marks, words);
    } else {
      const threshold = leastCode(quantisedValues(volume), level);
      this.#kernel.markCodes(layout.volume, nx, ny, nz, threshold, marks, words);
    }
  }

  #reserve(bytes: number): void {
    const { memory } = this.#kernel;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
    }
  }
}
