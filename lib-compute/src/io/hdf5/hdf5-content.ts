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
  /** Whether they are the bytes of one text: the shape is that of a scalar. */
  readonly isText?: boolean;
}

/** A text in a dataset of its own, of as many bytes as it has. */
export function textContent(path: string, text: string): NumbersContent {
  return { path, shape: [], values: new TextEncoder().encode(text), isText: true };
}

/** How many of the values stand for one element. */
export function valuesPerElement({ isComplex, isText, values }: NumbersContent): number {
  return isText === true ? values.length : isComplex === true ? 2 : 1;
}

/** A ragged dataset: row i is `values[offsets[i] .. offsets[i + 1]]`. */
export interface RaggedContent {
  readonly path: string;
  readonly offsets: Uint32Array;
  /** Of the type that the template has. */
  readonly values: Int32Array | Float64Array;
}
