import { backendError } from '../../errors.ts';
import { captureDiagnostics } from './capture-diagnostics.ts';
import type { EmscriptenFileSystem } from './emscripten-file-system.ts';

/**
 * The part of an h5wasm module that Damselfly calls, the same for `h5wasm` (pages) and `h5wasm/node`.
 * Numbers below 0 say that a call failed, except where noted; why is on stderr only.
 */
export interface H5wasmModule {
  readonly FS: EmscriptenFileSystem;
  /** The whole memory; a new array whenever the memory has grown. */
  readonly HEAPU8: Uint8Array;
  readonly H5F_ACC_RDONLY: number;
  readonly H5F_ACC_RDWR: number;
  readonly H5F_ACC_TRUNC: number;
  /** A pointer, or 0 where there is no memory left. */
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  UTF8ToString(pointer: number): string;
  open(
    path: string,
    mode: number,
    trackOrder: boolean,
    oldestVersion: number,
    newestVersion: number,
  ): bigint;
  close_file(file: bigint): number;
  flush(file: bigint): number;
  get_names(file: bigint, path: string, recursive: boolean): string[];
  /** Kind of the object that `path` leads to, all links followed (`OBJECT_KINDS`). */
  get_type(file: bigint, path: string): number;
  /** Empty where `path` is no external link. */
  get_external_link(file: bigint, path: string): { filename?: string; obj_path?: string };
  /** Where a soft link leads; null where `path` is none. */
  get_symbolic_link(file: bigint, path: string): string | null;
  get_dataset_metadata(file: bigint, path: string): DatasetMetadata;
  get_dataset_filters(file: bigint, path: string): { id: number; name: string }[];
  get_dataset_data(
    file: bigint,
    path: string,
    count: bigint[] | null,
    offset: bigint[] | null,
    strides: bigint[] | null,
    pointer: bigint,
  ): number;
  set_dataset_data(
    file: bigint,
    path: string,
    count: bigint[] | null,
    offset: bigint[] | null,
    strides: bigint[] | null,
    pointer: bigint,
  ): number;
  /** Returns 0 even where writing failed. */
  create_dataset(file: bigint, path: string, pointer: bigint, metadata: object): number;
  create_group(file: bigint, path: string, trackOrder: boolean): number;
  resize_dataset(file: bigint, path: string, shape: bigint[]): number;
  reclaim_vlen_memory_count(
    file: bigint,
    path: string,
    attribute: string,
    pointer: bigint,
    count: bigint[],
  ): number;
}

/** Type and extents of a dataset as h5wasm describes them. */
export interface DatasetMetadata extends TypeMetadata {
  /** Null for a dataset that was made to hold nothing. */
  readonly shape: readonly number[] | null;
  readonly chunks: readonly number[] | null;
  /** Present for a virtual dataset. */
  readonly virtual_sources?: readonly { file_name: string; dset_name: string }[];
}

export interface TypeMetadata {
  /** One of `TYPE_CLASSES`. */
  readonly type: number;
  /** Bytes of one value in memory. */
  readonly size: number;
  readonly signed: boolean;
  readonly littleEndian: boolean;
  /** True for strings of variable length (not for ragged rows). */
  readonly vlen: boolean;
  readonly vlen_type?: TypeMetadata;
  readonly enum_type?: { readonly type: number };
  readonly compound_type?: {
    readonly nmembers: number;
    readonly members: readonly (TypeMetadata & {
      readonly name: string;
      readonly offset: number;
    })[];
  };
}

/** H5T_class_t of HDF5, those that Damselfly tells apart. */
export const TYPE_CLASSES = {
  integer: 0,
  float: 1,
  string: 3,
  compound: 6,
  enumeration: 8,
  ragged: 9,
} as const;

/** What `get_type` returns for a dataset and for a soft link to nothing. */
export const OBJECT_KINDS = { dataset: 1, brokenLink: 3 } as const;

/** `open` with these bounds writes what HDF5 calls its default versions. */
export const DEFAULT_VERSIONS = -1;

const NEEDED_FUNCTIONS = [
  '_malloc',
  '_free',
  'UTF8ToString',
  'open',
  'close_file',
  'flush',
  'get_names',
  'get_type',
  'get_external_link',
  'get_symbolic_link',
  'get_dataset_metadata',
  'get_dataset_filters',
  'get_dataset_data',
  'set_dataset_data',
  'create_dataset',
  'create_group',
  'resize_dataset',
  'reclaim_vlen_memory_count',
];

/** A loaded HDF5 whose complaints are kept instead of printed. */
export interface Hdf5Library {
  readonly module: H5wasmModule;
  /** What HDF5 printed since the last call; empty where all went well. */
  readonly takeDiagnostics: () => string;
}

/**
 * Takes a loaded h5wasm module into service: given by the platform, `await (await import('h5wasm/node')).ready`.
 *
 * @throws Backend where the module lacks what Damselfly calls, which means another version of h5wasm.
 */
export function hdf5Library(module: unknown): Hdf5Library {
  if (!isH5wasmModule(module)) {
    throw backendError({
      backend: 'HDF5',
      operation: 'start',
      reason: 'the h5wasm module lacks functions that this version calls',
    });
  }
  return { module, takeDiagnostics: captureDiagnostics(module.FS) };
}

function isH5wasmModule(module: unknown): module is H5wasmModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    NEEDED_FUNCTIONS.every((name) => typeof Reflect.get(module, name) === 'function') &&
    hasStreams(Reflect.get(module, 'FS'))
  );
}

function hasStreams(fileSystem: unknown): boolean {
  return (
    typeof fileSystem === 'object' &&
    fileSystem !== null &&
    Array.isArray(Reflect.get(fileSystem, 'streams')) &&
    ['open', 'write', 'close', 'ErrnoError'].every(
      (name) => typeof Reflect.get(fileSystem, name) === 'function',
    )
  );
}
