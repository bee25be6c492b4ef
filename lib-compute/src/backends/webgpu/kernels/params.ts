/**
 * What a dispatch is told, by name. The struct of the kernels and the bytes of the host are made of this
 * one list, so that they cannot differ.
 */
const FIELDS = {
  /** Extents of the model in voxels. */
  edge: 'u32',
  depth: 'u32',
  /** 1 where pixels just before the grid count as inside (edge-of-grid.ts). */
  extrapolates: 'u32',
  /** Rows of the dispatch: pixels, frames or blocks of pixels, as the kernel says. */
  rows: 'u32',
  /** Number of the first row where it counts from the beginning of all frames. */
  firstRow: 'u32',
  /** Values in a row of the tile, in units of four. */
  quads: 'u32',
  /** Quads that a workgroup takes side by side: a power of two, at most 16. */
  blockQuads: 'u32',
  /** Quads in a row of the tile that values are taken from. */
  sourceQuads: 'u32',
  /** Place of the tile's first tomogram among all. */
  firstPlace: 'u32',
  /** Tomograms in the tile; the rest of its last quad is filling. */
  lanes: 'u32',
  /** 1 where sums go on from an earlier dispatch. */
  goesOn: 'u32',
  /** Where this tile's model begins among the sums per model and frame. */
  firstOccupancy: 'u32',
  /** Words per frame of the set of candidates; 0 where every pair is one. */
  candidateWords: 'u32',
  /** 1 where counts are float16, in the halves of words. */
  halfCounts: 'u32',
  /** 1 where a model is averaged with its Friedel mate. */
  isAveraged: 'u32',
  /** Entries that the list has room for. */
  capacity: 'u32',
  /** Vectors of 16 steps in a row of the tile, and which counter counts what screening leaves. */
  sixteens: 'u32',
  counter: 'u32',
  /** The slice sum that every slice sum is taken against, in units of `1 / sumScale`. */
  referenceLow: 'u32',
  referenceHigh: 'u32',
  /** The same for penalties, in units of `1 / penaltyScale`. */
  freeLow: 'u32',
  freeHigh: 'u32',
  /** Units of the 64-bit sums: powers of two. */
  sumScale: 'f32',
  penaltyScale: 'f32',
  valueScale: 'f32',
  weightScale: 'f32',
  /** What a quotient of sum and weight, and a weight, is in units of: powers of two. */
  quotientUnit: 'f32',
  weightUnit: 'f32',
  /** Nats of a step of screening, and steps of a nat. */
  step: 'f32',
  perNat: 'f32',
} as const;

export type Params = Partial<Record<keyof typeof FIELDS, number>>;

/** Uniform buffers are bound at multiples of 256 bytes. */
export const PARAMS_STRIDE = 256;

export const paramsWgsl = /* wgsl */ `
struct Params {
${Object.entries(FIELDS)
  .map(([name, type]) => `  ${name}: ${type},`)
  .join('\n')}
}
@group(0) @binding(0) var<uniform> params: Params;
`;

/** The bytes of the uniform buffer; fields that are not given are 0. */
export function packParams(params: Params): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(PARAMS_STRIDE));
  const values: Readonly<Record<string, number | undefined>> = params;
  Object.entries(FIELDS).forEach(([name, type], index) => {
    const value = values[name] ?? 0;
    if (type === 'u32') {
      bytes.setUint32(4 * index, value, true);
    } else {
      bytes.setFloat32(4 * index, value, true);
    }
  });
  return new Uint8Array(bytes.buffer);
}
