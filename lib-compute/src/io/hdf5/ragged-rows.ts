import { bytesOf, numericView } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import type { RaggedRows } from './read-ragged.ts';

/** How long rows are is only known once they are read: begin small. */
const FIRST_ROWS = 64;
/** Also bounds the rows themselves: 16 bytes each in the file. */
const MOST_ROWS = 65_536;
/** Half of what one call may return, for rows that grow. */
const AIMED_BYTES = 32 * 2 ** 20;

/** How many rows to ask for next, judged by those that came last. */
export function nextRowCount(last: RaggedRows | undefined): number {
  if (last === undefined) {
    return FIRST_ROWS;
  }
  const rows = last.offsets.length - 1;
  const bytesPerRow = Math.max(1, last.values.byteLength / rows);
  return Math.max(1, Math.min(MOST_ROWS, 8 * rows, Math.floor(AIMED_BYTES / bytesPerRow)));
}

/** The rows of all parts, one part after another. */
export function joinRagged(parts: readonly RaggedRows[], kind: NumericKind): RaggedRows {
  const rows = parts.reduce((sum, part) => sum + part.offsets.length - 1, 0);
  const length = parts.reduce((sum, part) => sum + part.values.length, 0);
  const offsets = new Uint32Array(rows + 1);
  const bytes = new Uint8Array(length * bytesOf(kind));
  let row = 0;
  for (const part of parts) {
    const start = offsets[row];
    bytes.set(asBytes(part), start * bytesOf(kind));
    for (const offset of part.offsets.subarray(1)) {
      row += 1;
      offsets[row] = start + offset;
    }
  }
  return { offsets, values: numericView(kind, bytes.buffer) };
}

function asBytes({ values }: RaggedRows): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
