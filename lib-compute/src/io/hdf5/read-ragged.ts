import { fileFormatError } from '../../errors.ts';
import { bytesOf, numericView } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import type { NumericArray } from './hdf5-reader.ts';
import type { OpenHdf5File } from './open-file.ts';
import { withBytes } from './read-values.ts';

/** A row in HDF5's memory: two 4-byte words, its length and where its values lie (hvl_t). */
export const ROW_BYTES = 8;

export interface RaggedRows {
  /** Rows + 1 offsets into `values`. */
  readonly offsets: Uint32Array;
  readonly values: NumericArray;
}

/** The rows `from` to `to - 1` of a ragged dataset. */
export function readRagged(
  file: OpenHdf5File,
  path: string,
  from: number,
  to: number,
  kind: NumericKind,
): RaggedRows {
  const count = to - from;
  const block = { offset: [from], count: [count] };
  return withBytes(file, path, block, ROW_BYTES, (pointer) => {
    try {
      return copyRows(file, path, pointer, count, kind);
    } finally {
      file.library.module.reclaim_vlen_memory_count(file.id, path, '', BigInt(pointer), [
        BigInt(count),
      ]);
      file.library.takeDiagnostics();
    }
  });
}

function copyRows(
  file: OpenHdf5File,
  path: string,
  pointer: number,
  count: number,
  kind: NumericKind,
): RaggedRows {
  const heap = file.library.module.HEAPU8;
  const rows = new Uint32Array(heap.buffer, pointer, count * 2);
  const elementBytes = bytesOf(kind);
  const offsets = new Uint32Array(count + 1);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const [length, start] = [rows[2 * i], rows[2 * i + 1]];
    total += length;
    if (start + length * elementBytes > heap.length || total * elementBytes > heap.length) {
      throw fileFormatError({
        file: file.name,
        where: `the rows of ${path}`,
        expected: 'no longer than the file',
        found: `${length} values in one row`,
      });
    }
    offsets[i + 1] = total;
  }
  const bytes = new Uint8Array(total * elementBytes);
  for (let i = 0; i < count; i++) {
    const start = rows[2 * i + 1];
    const length = rows[2 * i] * elementBytes;
    bytes.set(heap.subarray(start, start + length), offsets[i] * elementBytes);
  }
  return { offsets, values: numericView(kind, bytes.buffer) };
}
