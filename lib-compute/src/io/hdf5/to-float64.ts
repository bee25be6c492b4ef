import type { NumericArray } from './hdf5-reader.ts';

/** The same numbers as float64; 64-bit integers beyond 2^53 are rounded. */
export function toFloat64(values: NumericArray): Float64Array {
  return values instanceof Float64Array
    ? values
    : Float64Array.from<number | bigint>(values, Number);
}
