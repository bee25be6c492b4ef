import { resourcesError } from '../../errors.ts';
import { askHdf5 } from './ask-hdf5.ts';
import { elementsOf, LARGEST_BLOCK_BYTES } from './blocks.ts';
import type { Block } from './blocks.ts';
import { numericView } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import { readError } from './hdf5-errors.ts';
import type { NumericArray } from './hdf5-reader.ts';
import type { OpenHdf5File } from './open-file.ts';
import { withMemory } from './with-memory.ts';

/**
 * Reads the raw bytes of a block (all of a scalar where `block` is undefined) into HDF5's memory,
 * where `use` finds them.
 *
 * @throws FileFormat or FileAccess where HDF5 fails, Resources where its memory is used up.
 */
export function withBytes<Result>(
  file: OpenHdf5File,
  path: string,
  block: Block | undefined,
  elementBytes: number,
  use: (pointer: number, bytes: number) => Result,
): Result {
  const bytes = elementsOf(block?.count ?? []) * elementBytes;
  if (bytes > LARGEST_BLOCK_BYTES) {
    throw resourcesError({
      resource: `memory to read ${path} of ${file.name}`,
      needed: `${bytes} bytes at once`,
      available: `${LARGEST_BLOCK_BYTES} bytes`,
    });
  }
  return withMemory(file.library, bytes, (pointer) => {
    const question = { where: path, expected: 'readable values' };
    const status = askHdf5(file, question, (module) => {
      // Where a read ends early HDF5 leaves bytes untouched: they must not be what lay there before.
      module.HEAPU8.fill(0, pointer, pointer + bytes);
      return module.get_dataset_data(
        file.id,
        path,
        block === undefined ? null : block.count.map(BigInt),
        block === undefined ? null : block.offset.map(BigInt),
        block === undefined ? null : block.count.map(() => 1n),
        BigInt(pointer),
      );
    });
    if (status < 0) {
      throw readError({ file: file.name, ...question }, '');
    }
    return use(pointer, bytes);
  });
}

/** The numbers of one block. */
export function readNumbers(
  file: OpenHdf5File,
  path: string,
  block: Block | undefined,
  kind: NumericKind,
  elementBytes: number,
): NumericArray {
  return withBytes(file, path, block, elementBytes, (pointer, bytes) => {
    const { buffer } = file.library.module.HEAPU8.slice(pointer, pointer + bytes);
    return numericView(kind, buffer);
  });
}
