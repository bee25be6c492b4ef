import { loadKernels } from '../../load-kernels.ts';
import { nets } from './kernel.generated.ts';

/** What all calls are given of a volume: its place in memory and its extents. */
type Volume = [volume: number, nx: number, ny: number, nz: number];
type Marks = [marks: number, words: number];
type Surface = [numbers: number, positions: number, indices: number];

/** The compiled kernels of `assembly/`, where each is described; arguments but plain numbers are addresses. */
export interface NetsKernel {
  readonly memory: WebAssembly.Memory;
  memoryBegin(): number;
  markCodes(...volume: [...Volume, threshold: number, ...Marks]): void;
  markFloats(...volume: [...Volume, threshold: number, ...Marks]): void;
  countCells(nx: number, ny: number, ...marks: Marks): void;
  vertexCount(): number;
  quadCount(): number;
  netCodes(
    volume: number,
    meaning: number,
    nx: number,
    ny: number,
    nz: number,
    level: number,
    ...rest: [...Marks, ...Surface]
  ): void;
  netFloats(...volume: [...Volume, level: number, ...Marks, ...Surface]): void;
  addNormals(
    positions: number,
    vertices: number,
    indices: number,
    triangles: number,
    normals: number,
  ): void;
  mergeVertices(
    positions: number,
    normals: number,
    vertices: number,
    indices: number,
    triangles: number,
    ny: number,
    nz: number,
    block: number,
    cosine: number,
    distance: number,
    heads: number,
    numbers: number,
    following: number,
    vertexOf: number,
    distances: number,
  ): number;
  mergedTriangles(): number;
  castRays(
    positions: number,
    normals: number,
    vertices: number,
    ...rest: [
      ...Marks,
      nx: number,
      ny: number,
      nz: number,
      reach: number,
      along: number,
      aside: number,
      light: number,
    ]
  ): void;
  evenOut(
    light: number,
    vertices: number,
    indices: number,
    triangles: number,
    sums: number,
    counts: number,
  ): void;
  toBytes(light: number, vertices: number, bytes: number): void;
}

const NAMES = [
  'memoryBegin',
  'markCodes',
  'markFloats',
  'countCells',
  'vertexCount',
  'quadCount',
  'netCodes',
  'netFloats',
  'addNormals',
  'mergeVertices',
  'mergedTriangles',
  'castRays',
  'evenOut',
  'toBytes',
] as const satisfies readonly Exclude<keyof NetsKernel, 'memory'>[];

/**
 * A fresh instance with its own memory.
 *
 * @throws as `loadKernels` does.
 */
export function loadNetsKernel(): Promise<NetsKernel> {
  return loadKernels(nets, NAMES, {
    what: 'the kernel of surfaces',
    file: 'kernel.generated.ts',
  });
}
