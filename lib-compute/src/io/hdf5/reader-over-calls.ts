import { fileFormatError, inputError, resourcesError } from '../../errors.ts';
import type { IoOptions } from '../byte-source/byte-source.ts';
import { blocksOf, elementsOf, LARGEST_BLOCK_BYTES } from './blocks.ts';
import type { Block } from './blocks.ts';
import { bytesOf, complexKindOf, isRagged, kindOfDtype, numericView } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import type { Hdf5DatasetInfo, Hdf5Reader, NumericArray } from './hdf5-reader.ts';
import type { RaggedRows } from './read-ragged.ts';
import { joinRagged, nextRowCount } from './ragged-rows.ts';

/** The calls of an open session, wherever it runs. */
export interface Hdf5Calls {
  numbers(path: string, block: Block | undefined, options: IoOptions): Promise<NumericArray>;
  ragged(path: string, from: number, to: number, options: IoOptions): Promise<RaggedRows>;
  text(path: string, options: IoOptions): Promise<string>;
  close(): Promise<void>;
}

/** More than this is asked for in rows: larger arrays do not fit into a page either. */
const LARGEST_ARRAY_BYTES = 2 ** 31;

/** What is looked at once and let go: large enough that a call costs nothing beside it. */
const PASSING_BLOCK_BYTES = 8 * 2 ** 20;

interface Rows {
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly kind: NumericKind;
  readonly bytes: number;
}

/** An `Hdf5Reader` that cuts what it is asked for into blocks and joins the answers. */
export function readerOverCalls(
  name: string,
  datasets: readonly Hdf5DatasetInfo[],
  calls: Hdf5Calls,
): Hdf5Reader {
  const find = (path: string): Hdf5DatasetInfo => {
    const info = datasets.find((dataset) => dataset.path === path);
    if (info === undefined) {
      throw fileFormatError({
        file: name,
        where: path,
        expected: 'a dataset',
        found: `missing (the file holds ${datasets.map((dataset) => dataset.path).join(', ')})`,
      });
    }
    return info;
  };
  /** A dataset that is not one of complex numbers: of those a session gives both halves. */
  const findReal = (path: string): Hdf5DatasetInfo => {
    const info = find(path);
    if (complexKindOf(info.dtype) !== undefined) {
      const found = `complex numbers (${info.dtype})`;
      throw fileFormatError({ file: name, where: path, expected: 'numbers', found });
    }
    return info;
  };
  /** Rows `from` to `to - 1`, whose elements have so many bytes each. */
  const wholeOf = async (
    path: string,
    { shape, from, to, kind, bytes: each }: Rows,
    options: IoOptions,
  ): Promise<NumericArray> => {
    const elements = elementsOf([to - from, ...shape.slice(1)]);
    checkSize(name, path, elements * each);
    const bytes = new Uint8Array(elements * each);
    let filled = 0;
    if (elements > 0) {
      for (const block of blocksOf(shape, from, to, LARGEST_BLOCK_BYTES / each)) {
        options.signal?.throwIfAborted();
        const part = await calls.numbers(path, block, options);
        bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), filled);
        filled += part.byteLength;
        options.onProgress?.(filled / bytes.length);
      }
    }
    return numericView(kind, bytes.buffer);
  };
  return {
    name,
    datasets,
    async numbers(path, rows, options = {}) {
      const { shape, dtype } = findReal(path);
      const kind = isRagged(dtype) ? undefined : kindOfDtype(dtype);
      if (kind === undefined || shape.length === 0) {
        // The session reads a scalar whole, and knows best why the rest cannot be read.
        return calls.numbers(path, undefined, options);
      }
      const { from, to } = checkedRows(name, path, shape, rows);
      return wholeOf(path, { shape, from, to, kind, bytes: bytesOf(kind) }, options);
    },
    async complex(path, options = {}) {
      const { shape, dtype } = find(path);
      const kind = complexKindOf(dtype);
      if (kind === undefined || shape.length === 0) {
        throw fileFormatError({
          file: name,
          where: path,
          expected: 'an array of complex numbers',
          found: dtype,
        });
      }
      const bytes = 2 * bytesOf(kind);
      return wholeOf(path, { shape, from: 0, to: shape[0], kind, bytes }, options);
    },
    async *blocks(path, options = {}) {
      const { shape, dtype } = findReal(path);
      const kind = isRagged(dtype) ? undefined : kindOfDtype(dtype);
      if (kind === undefined || shape.length === 0) {
        yield await calls.numbers(path, undefined, options);
        return;
      }
      for (const block of blocksOf(shape, 0, shape[0], PASSING_BLOCK_BYTES / bytesOf(kind))) {
        options.signal?.throwIfAborted();
        yield await calls.numbers(path, block, options);
      }
    },
    async ragged(path, rows, options = {}) {
      const { shape, dtype } = find(path);
      const kind = isRagged(dtype) ? kindOfDtype(dtype) : undefined;
      if (kind === undefined || shape.length !== 1) {
        return calls.ragged(path, 0, 0, options);
      }
      const { from, to } = checkedRows(name, path, shape, rows);
      const parts: RaggedRows[] = [];
      let next = from;
      while (next < to) {
        options.signal?.throwIfAborted();
        const end = Math.min(to, next + nextRowCount(parts.at(-1)));
        parts.push(await calls.ragged(path, next, end, options));
        next = end;
        options.onProgress?.((next - from) / (to - from));
      }
      checkSize(
        name,
        path,
        parts.reduce((sum, part) => sum + part.values.byteLength, 0),
      );
      return joinRagged(parts, kind);
    },
    async text(path, options = {}) {
      return calls.text(find(path).path, options);
    },
    close: () => calls.close(),
  };
}

function checkedRows(
  file: string,
  path: string,
  shape: readonly number[],
  rows: { from: number; to: number } | undefined,
): { from: number; to: number } {
  const { from, to } = rows ?? { from: 0, to: shape[0] };
  if (!(from >= 0 && from <= to && to <= shape[0])) {
    throw inputError({
      what: `Rows of ${path} in ${file}`,
      expected: `within 0 to ${shape[0]}`,
      found: `${from} to ${to}`,
    });
  }
  return { from, to };
}

function checkSize(file: string, path: string, bytes: number): void {
  if (bytes > LARGEST_ARRAY_BYTES) {
    throw resourcesError({
      resource: `memory to read ${path} of ${file} at once`,
      needed: `${bytes} bytes`,
      available: `${LARGEST_ARRAY_BYTES} bytes`,
    });
  }
}
