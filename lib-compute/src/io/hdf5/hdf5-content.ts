import type { NumericArray } from './hdf5-reader.ts';

/** What a new HDF5 file shall hold. Formats make it, `writeHdf5` writes it, `verifyHdf5` checks it. */
export interface Hdf5Content {
  readonly numbers: readonly NumbersContent[];
  /** Ragged datasets, and the file of `vlen-templates.ts` that holds them empty. */
  readonly ragged?: { readonly template: string; readonly datasets: readonly RaggedContent[] };
}

/** A numeric dataset of the type of its values. */
export interface NumbersContent {
  readonly path: string;
  /** Extents, slowest first; empty for a scalar. */
  readonly shape: readonly number[];
  readonly values: NumericArray;
  /** Whether they are complex numbers: of each the real part, then the imaginary one, floats. */
  readonly isComplex?: boolean;
}

/** How many of the values stand for one element. */
export function valuesPerElement({ isComplex = false }: NumbersContent): number {
  return isComplex ? 2 : 1;
}

/** A ragged dataset: row i is `values[offsets[i] .. offsets[i + 1]]`. */
export interface RaggedContent {
  readonly path: string;
  readonly offsets: Uint32Array;
  /** Of the type that the template has. */
  readonly values: Int32Array | Float64Array;
}
