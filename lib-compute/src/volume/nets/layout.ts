/** Where things lie in the kernel's memory, in bytes. */
export interface NetsLayout {
  /** What the codes stand for. */
  readonly meaning: number;
  readonly volume: number;
  readonly marks: number;
  /** uint64 of a row of marks. */
  readonly words: number;
  /** Of two layers of cells: the numbers of their vertices. */
  readonly numbers: number;
  /** From here on a surface is made, as large as it turns out. */
  readonly surface: number;
}

/** Where the parts of a surface lie, in bytes. */
export interface SurfaceLayout {
  readonly positions: number;
  readonly indices: number;
  readonly normals: number;
  /** float32 of each vertex, and what is needed to even it out. */
  readonly light: number;
  readonly sums: number;
  readonly counts: number;
  /** Float32 of each vertex, for merging it. */
  readonly planes: number;
  /** The light in bytes. */
  readonly bytes: number;
  readonly end: number;
}

/** What the kernels may read behind the volume. */
const MARGIN = 64;

/** @param bytes of a voxel. */
export function netsLayout(
  [nx, ny, nz]: readonly [number, number, number],
  bytes: number,
  begin: number,
): NetsLayout {
  const words = Math.floor(nz / 64) + 1;
  const meaning = aligned(begin);
  const volume = meaning + 256 * Float64Array.BYTES_PER_ELEMENT;
  const marks = aligned(volume + nx * ny * nz * bytes + MARGIN);
  const numbers = marks + (nx + 2) * (ny + 2) * words * 8;
  const surface = aligned(numbers + 2 * (ny + 1) * (nz + 1) * 4);
  return { meaning, volume, marks, words, numbers, surface };
}

export function surfaceLayout(
  positions: number,
  vertices: number,
  triangles: number,
): SurfaceLayout {
  const indices = positions + 12 * vertices;
  const normals = indices + 12 * triangles;
  const light = normals + 12 * vertices;
  const sums = light + 4 * vertices;
  const counts = sums + 4 * vertices;
  const planes = counts + 4 * vertices;
  const bytes = planes + 4 * vertices;
  const end = bytes + vertices;
  return { positions, indices, normals, light, sums, counts, planes, bytes, end };
}

function aligned(address: number): number {
  return Math.ceil(address / 16) * 16;
}
