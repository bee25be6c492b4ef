import { breathe } from '../../breathe.ts';
import { bytesOfArray } from './array-bytes.ts';
import type { RaggedContent } from './hdf5-content.ts';
import { ROW_BYTES } from './read-ragged.ts';
import { checkWritten, WRITTEN_AT_ONCE_BYTES } from './write-target.ts';
import type { WriteTarget } from './write-target.ts';
import { withMemory } from './with-memory.ts';

/** As many as the templates keep in one chunk. */
const ROWS_AT_ONCE = 256;

/** Extends a ragged dataset of the template to its rows and fills them. */
export async function writeRagged(target: WriteTarget, content: RaggedContent): Promise<void> {
  const { path, offsets } = content;
  const rows = offsets.length - 1;
  const status = target.library.module.resize_dataset(target.id, path, [BigInt(rows)]);
  checkWritten(target, `extending ${path} to ${rows} rows`, status);
  let from = 0;
  while (from < rows) {
    const to = batchEnd(content, from);
    writeRows(target, content, from, to);
    from = to;
    await breathe();
  }
}

/** The end of the rows that go together: at least one row, whatever its length. */
function batchEnd({ offsets, values }: RaggedContent, from: number): number {
  const most = Math.min(offsets.length - 1, from + ROWS_AT_ONCE);
  let to = from + 1;
  while (
    to < most &&
    (offsets[to + 1] - offsets[from]) * values.BYTES_PER_ELEMENT <= WRITTEN_AT_ONCE_BYTES
  ) {
    to += 1;
  }
  return to;
}

function writeRows(
  target: WriteTarget,
  { path, offsets, values }: RaggedContent,
  from: number,
  to: number,
): void {
  const { module } = target.library;
  const part = bytesOfArray(values.subarray(offsets[from], offsets[to]));
  const table = (to - from) * ROW_BYTES;
  withMemory(target.library, table + part.length, (pointer) => {
    const rows = new Uint32Array(module.HEAPU8.buffer, pointer, 2 * (to - from));
    for (let row = from; row < to; row++) {
      rows[2 * (row - from)] = offsets[row + 1] - offsets[row];
      rows[2 * (row - from) + 1] =
        pointer + table + (offsets[row] - offsets[from]) * values.BYTES_PER_ELEMENT;
    }
    module.HEAPU8.set(part, pointer + table);
    const status = module.set_dataset_data(
      target.id,
      path,
      [BigInt(to - from)],
      [BigInt(from)],
      [1n],
      BigInt(pointer),
    );
    checkWritten(target, `writing ${path}`, status);
  });
}
