import { fileFormatError } from '../../errors.ts';
import type { IoOptions } from '../byte-source/byte-source.ts';
import { isRagged, kindOfDtype } from './element-type.ts';
import type { Hdf5DatasetInfo, Hdf5Reader } from './hdf5-reader.ts';
import { toFloat64 } from './to-float64.ts';

/** What a dataset must be like. */
export interface Expectation {
  readonly length?: number;
  /** Why it must have that length, for the error: `one for each pixel of qx`. */
  readonly because?: string;
}

/**
 * All values of a dataset as finite float64, flattened.
 *
 * @throws FileFormat where it is missing, not numeric, of another length or holds NaN or infinity.
 */
export async function readFinite(
  reader: Hdf5Reader,
  path: string,
  { length, because = '' }: Expectation = {},
  options: IoOptions = {},
): Promise<Float64Array> {
  const info = reader.datasets.find((dataset) => dataset.path === path);
  const claimed = info === undefined ? undefined : countOf(info);
  if (claimed !== undefined && length !== undefined && claimed !== length) {
    throw fileFormatError({
      file: reader.name,
      where: `the length of ${path}`,
      expected: because === '' ? String(length) : `${length}, ${because}`,
      found: String(claimed),
    });
  }
  const values = toFloat64(await reader.numbers(path, undefined, options));
  const flaw = values.findIndex((value) => !Number.isFinite(value));
  if (flaw >= 0) {
    throw fileFormatError({
      file: reader.name,
      where: `value ${flaw} of ${path}`,
      expected: 'a finite number',
      found: String(values[flaw]),
    });
  }
  return values;
}

/** The only value of a dataset that is a scalar or holds one value. */
export async function readOne(
  reader: Hdf5Reader,
  path: string,
  options: IoOptions = {},
): Promise<number> {
  const [value] = await readFinite(reader, path, { length: 1 }, options);
  return value;
}

export function hasDataset(reader: Hdf5Reader, path: string): boolean {
  return reader.datasets.some((dataset) => dataset.path === path);
}

export function isNumeric({ dtype }: Hdf5DatasetInfo): boolean {
  return !isRagged(dtype) && kindOfDtype(dtype) !== undefined;
}

export function countOf({ shape }: Hdf5DatasetInfo): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
