import type { IoOptions } from '../byte-source/byte-source.ts';

export type NumericArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** One dataset of an HDF5 file, as found without reading its values. */
export interface Hdf5DatasetInfo {
  /** Path inside the file without the leading slash, e.g. `probabilities/num_rot`. */
  readonly path: string;
  /** Extents, slowest first; empty for a scalar. */
  readonly shape: readonly number[];
  /**
   * NumPy's short name (`<f8`, `>i4`, `|u1`, `<c8`; booleans are `|i1`), `vlen<i4>` for ragged rows, `string`, or
   * `other` for the rest and for links that lead out of reach.
   */
  readonly dtype: string;
  /** Of links to another place of the file, which lists the dataset as well. */
  readonly isLink?: true;
}

/**
 * An open HDF5 file of unknown origin. Implementations run it in a disposable worker, bounded in time
 * and memory (docs/architecture.md, Processes); what HDF5 prints on stderr becomes the `cause`.
 */
export interface Hdf5Reader {
  readonly name: string;
  readonly datasets: readonly Hdf5DatasetInfo[];
  /**
   * Values of a numeric dataset, flattened; rows `from` to `to - 1` of the slowest axis (default all).
   *
   * @throws FileFormat when the dataset is missing, is not numeric or does not read back whole.
   */
  numbers(
    path: string,
    rows?: { from: number; to: number },
    options?: IoOptions,
  ): Promise<NumericArray>;
  /**
   * Values of a dataset of complex numbers, flattened: of each the real part, then the imaginary one.
   *
   * @throws FileFormat when the dataset is missing or of another type.
   */
  complex(path: string, options?: IoOptions): Promise<NumericArray>;
  /** All values of a numeric dataset in order, a few MB at a time. */
  blocks(path: string, options?: IoOptions): AsyncIterable<NumericArray>;
  /** Rows of a one-dimensional variable-length dataset: row i is values[offsets[i]..offsets[i+1]]. */
  ragged(
    path: string,
    rows?: { from: number; to: number },
    options?: IoOptions,
  ): Promise<{ offsets: Uint32Array; values: NumericArray }>;
  /** A scalar or one-element string dataset. */
  text(path: string, options?: IoOptions): Promise<string>;
  close(): Promise<void>;
}
