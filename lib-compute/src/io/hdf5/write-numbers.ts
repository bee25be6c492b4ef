import { breathe } from '../../breathe.ts';
import { fileAccessError } from '../../errors.ts';
import { bytesOfArray } from './array-bytes.ts';
import { blocksOf, elementsOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { bytesOf, dtypeOf, kindOf } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import { valuesPerElement, type NumbersContent } from './hdf5-content.ts';
import { TYPE_CLASSES, type TypeMetadata } from './hdf5-library.ts';
import { checkWritten, WRITTEN_AT_ONCE_BYTES } from './write-target.ts';
import type { WriteTarget } from './write-target.ts';
import { withMemory } from './with-memory.ts';

/** Creates a contiguous dataset and fills it slab by slab. */
export async function writeNumbers(target: WriteTarget, content: NumbersContent): Promise<void> {
  const { path, shape, values } = content;
  const perElement = valuesPerElement(content);
  if (values.length !== perElement * elementsOf(shape) || values.length === 0) {
    throw fileAccessError({
      file: target.name,
      operation: 'write',
      reason: `${path} of shape ${shape.join(' x ')} cannot hold ${values.length} values`,
    });
  }
  createDataset(target, path, shape, typeOf(content));
  const bytes = bytesOfArray(values);
  const elementBytes = perElement * values.BYTES_PER_ELEMENT;
  const limit = Math.floor(WRITTEN_AT_ONCE_BYTES / elementBytes);
  const blocks: Iterable<Block | undefined> =
    shape.length === 0 ? [undefined] : blocksOf(shape, 0, shape[0], limit);
  let written = 0;
  for (const block of blocks) {
    const length = elementsOf(block?.count ?? []) * elementBytes;
    writeBlock(target, path, block, bytes.subarray(written, written + length));
    written += length;
    await breathe();
  }
}

function createDataset(
  target: WriteTarget,
  path: string,
  shape: readonly number[],
  type: TypeMetadata,
): void {
  const { module, takeDiagnostics } = target.library;
  const extents = shape.map(BigInt);
  // Creating means writing for h5wasm. Given no values it fails to write, in words, but the dataset
  // is there, and slabs can go in.
  module.create_dataset(target.id, path, 0n, {
    ...type,
    shape: extents,
    maxshape: extents,
    chunks: null,
  });
  takeDiagnostics();
  const made = module.get_dataset_metadata(target.id, path);
  const isMade = dtypeOf(made) === dtypeOf(type) && made.shape?.join() === shape.join();
  checkWritten(target, `creating ${path}`, isMade ? 0 : -1);
}

function typeOf({ values, isComplex, isText }: NumbersContent): TypeMetadata {
  if (isText) {
    return {
      type: TYPE_CLASSES.string,
      size: values.length,
      signed: false,
      littleEndian: true,
      vlen: false,
    };
  }
  const type = numberOf(kindOf(values));
  return isComplex ? complexOf(type) : type;
}

function numberOf(kind: NumericKind): TypeMetadata {
  return {
    type: kind.startsWith('f') ? TYPE_CLASSES.float : TYPE_CLASSES.integer,
    size: bytesOf(kind),
    signed: !kind.startsWith('u'),
    littleEndian: true,
    vlen: false,
  };
}

/** Complex numbers as h5py and CXI have them: `r` and `i`. */
function complexOf(half: TypeMetadata): TypeMetadata {
  const members = ['r', 'i'].map((name, i) => ({
    ...half,
    name,
    offset: i * half.size,
    shape: [],
  }));
  return {
    type: TYPE_CLASSES.compound,
    size: 2 * half.size,
    signed: false,
    littleEndian: true,
    vlen: false,
    compound_type: { nmembers: members.length, members },
  };
}

function writeBlock(
  target: WriteTarget,
  path: string,
  block: Block | undefined,
  bytes: Uint8Array,
): void {
  const { module } = target.library;
  withMemory(target.library, bytes.length, (pointer) => {
    module.HEAPU8.set(bytes, pointer);
    const status = module.set_dataset_data(
      target.id,
      path,
      block === undefined ? null : block.count.map(BigInt),
      block === undefined ? null : block.offset.map(BigInt),
      block === undefined ? null : block.count.map(() => 1n),
      BigInt(pointer),
    );
    checkWritten(target, `writing ${path}`, status);
  });
}
