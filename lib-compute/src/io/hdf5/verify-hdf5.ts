import { breathe } from '../../breathe.ts';
import { fileAccessError } from '../../errors.ts';
import { bytesOfArray, equalBytes } from './array-bytes.ts';
import { blocksOf, elementsOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { complexKindOf, isRagged, kindOf, kindOfDtype } from './element-type.ts';
import {
  valuesPerElement,
  type Hdf5Content,
  type NumbersContent,
  type RaggedContent,
} from './hdf5-content.ts';
import { readError } from './hdf5-errors.ts';
import { DEFAULT_VERSIONS } from './hdf5-library.ts';
import type { Hdf5Library } from './hdf5-library.ts';
import { listDatasets } from './list-datasets.ts';
import type { ListedDataset, OpenHdf5File } from './open-file.ts';
import { readRagged } from './read-ragged.ts';
import { withBytes } from './read-values.ts';
import type { Hdf5Destination } from './write-hdf5.ts';
import { WRITTEN_AT_ONCE_BYTES } from './write-target.ts';

/**
 * Reopens a file that was just written and compares it with what it should hold, bit by bit: a failed
 * write of h5wasm can pass without a word. Like writing, it goes slab by slab.
 *
 * @throws FileAccess or FileFormat where anything is missing, additional or different.
 */
export async function verifyHdf5(
  library: Hdf5Library,
  { name, path }: Hdf5Destination,
  content: Hdf5Content,
): Promise<void> {
  const { module } = library;
  const id = module.open(path, module.H5F_ACC_RDONLY, false, DEFAULT_VERSIONS, DEFAULT_VERSIONS);
  const said = library.takeDiagnostics();
  if (id < 0n) {
    throw readError({ file: name, where: 'the file just written', expected: 'readable' }, said);
  }
  try {
    await compare({ library, name, path, size: Infinity, id }, content);
  } finally {
    module.close_file(id);
    library.takeDiagnostics();
  }
}

async function compare(file: OpenHdf5File, { numbers, ragged }: Hdf5Content): Promise<void> {
  const datasets = listDatasets(file);
  const expected = [...numbers, ...(ragged?.datasets ?? [])];
  if (datasets.size !== expected.length) {
    throw different(file, `it holds ${datasets.size} datasets instead of ${expected.length}`);
  }
  for (const content of expected) {
    const shape = 'shape' in content ? content.shape : [content.offsets.length - 1];
    const dataset = datasets.get(content.path);
    if (dataset === undefined || !isAsMade(dataset, content, shape)) {
      throw different(file, `${content.path} is missing or of another type or shape`);
    }
    const isEqual = await ('shape' in content
      ? equalNumbers(file, content)
      : equalRagged(file, content));
    if (!isEqual) {
      throw different(file, `${content.path} does not read back as it was written`);
    }
  }
}

function isAsMade(
  { info }: ListedDataset,
  content: NumbersContent | RaggedContent,
  shape: readonly number[],
): boolean {
  return (
    info.shape.join() === shape.join() &&
    isRagged(info.dtype) === 'offsets' in content &&
    hasTypeOf(info.dtype, content)
  );
}

function hasTypeOf(dtype: string, content: NumbersContent | RaggedContent): boolean {
  return 'isText' in content && content.isText
    ? dtype === 'string'
    : kindOfContent(dtype, content) === kindOf(content.values);
}

function kindOfContent(dtype: string, content: NumbersContent | RaggedContent) {
  return 'isComplex' in content && content.isComplex ? complexKindOf(dtype) : kindOfDtype(dtype);
}

async function equalNumbers(file: OpenHdf5File, content: NumbersContent): Promise<boolean> {
  const { path, shape, values } = content;
  const elementBytes = valuesPerElement(content) * values.BYTES_PER_ELEMENT;
  const bytes = bytesOfArray(values);
  const limit = Math.floor(WRITTEN_AT_ONCE_BYTES / elementBytes);
  const blocks: Iterable<Block | undefined> =
    shape.length === 0 ? [undefined] : blocksOf(shape, 0, shape[0], limit);
  let compared = 0;
  for (const block of blocks) {
    const length = elementsOf(block?.count ?? []) * elementBytes;
    const part = bytes.subarray(compared, compared + length);
    const isEqual = withBytes(file, path, block, elementBytes, (pointer) =>
      equalBytes(file.library.module.HEAPU8.subarray(pointer, pointer + length), part),
    );
    if (!isEqual) {
      return false;
    }
    compared += length;
    await breathe();
  }
  return true;
}

/** Rows read at once: a batch of the longest rows in use (100 kB) stays below 64 MB. */
const ROWS_AT_ONCE = 256;

async function equalRagged(
  file: OpenHdf5File,
  { path, offsets, values }: RaggedContent,
): Promise<boolean> {
  const rows = offsets.length - 1;
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const to = Math.min(rows, from + ROWS_AT_ONCE);
    const read = readRagged(file, path, from, to, kindOf(values));
    const part = bytesOfArray(values.subarray(offsets[from], offsets[to]));
    const hasSameLengths = read.offsets.every(
      (offset, i) => offset === offsets[from + i] - offsets[from],
    );
    if (!hasSameLengths || !equalBytes(bytesOfArray(read.values), part)) {
      return false;
    }
    await breathe();
  }
  return true;
}

function different(file: OpenHdf5File, reason: string) {
  return fileAccessError({
    file: file.name,
    operation: 'write',
    reason: `${reason}; the disk or the memory may be failing`,
  });
}
