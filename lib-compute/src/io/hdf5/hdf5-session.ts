import { fileFormatError } from '../../errors.ts';
import type { WebFile } from '../byte-source/byte-source.ts';
import type { Block } from './blocks.ts';
import { checkReadable } from './check-readable.ts';
import { complexKindOf, isRagged, kindOfDtype } from './element-type.ts';
import type { NumericKind } from './element-type.ts';
import { guardOpens } from './guard-opens.ts';
import { readError } from './hdf5-errors.ts';
import { DEFAULT_VERSIONS } from './hdf5-library.ts';
import type { DatasetMetadata, Hdf5Library } from './hdf5-library.ts';
import type { Hdf5DatasetInfo, NumericArray } from './hdf5-reader.ts';
import { listDatasets } from './list-datasets.ts';
import type { ListedDataset, OpenHdf5File } from './open-file.ts';
import { readRagged } from './read-ragged.ts';
import type { RaggedRows } from './read-ragged.ts';
import { readText } from './read-text.ts';
import { readNumbers } from './read-values.ts';

/** Which file to open. */
export interface Hdf5Target {
  /** What the user calls it; goes into every error. */
  readonly name: string;
  /** Where HDF5 finds it: on disk, or in the module's own file system in a page. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** In a page: the bytes, which its worker makes a file at `path`. */
  readonly blob?: Blob;
  /** In a page: where else the bytes are, of which the worker reads those that HDF5 asks for. */
  readonly web?: WebFile;
}

/**
 * One HDF5 file at a time, as plain calls on an h5wasm module: runs in a worker behind `hdf5Reader`
 * or alone in a test. Every call checks what it is asked against what the file claims before it
 * allocates.
 */
export interface Hdf5Session {
  /** Opens a file, closes the one before, and lists its datasets without reading values. */
  open(target: Hdf5Target): readonly Hdf5DatasetInfo[];
  /**
   * Numbers of one block of at most `LARGEST_BLOCK_BYTES`, complex ones as pairs; all of a scalar without `block`.
   */
  numbers(path: string, block?: Block): NumericArray;
  /** Rows `from` to `to - 1` of a ragged dataset. */
  ragged(path: string, from: number, to: number): RaggedRows;
  text(path: string): string;
  close(): void;
}

/**
 * @param mayOpen which files HDF5 may open for a target: itself and where its links may lead.
 *   Default: itself only.
 */
export function hdf5Session(
  library: Hdf5Library,
  mayOpen: (path: string, target: Hdf5Target) => boolean = (path, target) => path === target.path,
): Hdf5Session {
  let file: OpenHdf5File | undefined;
  let target: Hdf5Target | undefined;
  let datasets = new Map<string, ListedDataset>();
  const checked = new Map<string, DatasetMetadata>();
  guardOpens(library.module.FS, (path) => target !== undefined && mayOpen(path, target));

  const close = (): void => {
    if (file !== undefined) {
      library.module.close_file(file.id);
      library.takeDiagnostics();
    }
    file = undefined;
    datasets = new Map();
    checked.clear();
  };

  /** The open file and what is known of a dataset that may be read. */
  const find = (path: string) => {
    const dataset = datasets.get(path);
    if (file === undefined || dataset === undefined) {
      throw fileFormatError({
        file: target?.name ?? path,
        where: path,
        expected: 'a dataset of the open file',
        found: 'missing',
      });
    }
    const metadata = checked.get(path) ?? checkReadable(file, path, dataset);
    checked.set(path, metadata);
    return { file, metadata, ...dataset.info };
  };

  return {
    open(next) {
      close();
      target = next;
      file = openFile(library, next);
      datasets = listDatasets(file);
      return [...datasets.values()].map(({ info }) => info);
    },
    numbers(path, block) {
      const { file, metadata, shape, dtype } = find(path);
      const kind = isRagged(dtype) ? undefined : (kindOfDtype(dtype) ?? complexKindOf(dtype));
      if (kind === undefined) {
        throw wrongType(file, path, 'numbers', dtype);
      }
      checkBlock(file, path, shape, block);
      return readNumbers(file, path, block, kind, metadata.size);
    },
    ragged(path, from, to) {
      const { file, shape, dtype } = find(path);
      const kind: NumericKind | undefined = isRagged(dtype) ? kindOfDtype(dtype) : undefined;
      if (kind === undefined || shape.length !== 1) {
        throw wrongType(file, path, 'one list of numbers per row', dtype);
      }
      checkBlock(file, path, shape, { offset: [from], count: [to - from] });
      return readRagged(file, path, from, to, kind);
    },
    text(path) {
      const { file, metadata, shape, dtype } = find(path);
      if (dtype !== 'string' || shape.some((extent) => extent !== 1)) {
        throw wrongType(file, path, 'one string', dtype);
      }
      return readText(file, path, metadata);
    },
    close,
  };
}

function openFile(library: Hdf5Library, target: Hdf5Target): OpenHdf5File {
  const { module } = library;
  library.takeDiagnostics();
  const id = module.open(
    target.path,
    module.H5F_ACC_RDONLY,
    false,
    DEFAULT_VERSIONS,
    DEFAULT_VERSIONS,
  );
  const said = library.takeDiagnostics();
  if (id < 0n) {
    throw readError(
      { file: target.name, where: 'the file', expected: 'a complete HDF5 file' },
      said,
      'open',
    );
  }
  return { library, ...target, id };
}

function wrongType(file: OpenHdf5File, path: string, expected: string, dtype: string) {
  const found = dtype === 'other' ? 'of another type' : `of type ${dtype} and another shape`;
  return fileFormatError({ file: file.name, where: path, expected, found });
}

function checkBlock(
  file: OpenHdf5File,
  path: string,
  shape: readonly number[],
  block: Block | undefined,
): void {
  const offset = block?.offset ?? [];
  const count = block?.count ?? [];
  const fits = shape.every(
    (extent, axis) => offset[axis] >= 0 && count[axis] > 0 && offset[axis] + count[axis] <= extent,
  );
  if (!fits || offset.length !== shape.length || count.length !== shape.length) {
    throw fileFormatError({
      file: file.name,
      where: path,
      expected: `large enough for the block ${count.join(' x ')} at ${offset.join(', ')}`,
      found: shape.join(' x '),
    });
  }
}
