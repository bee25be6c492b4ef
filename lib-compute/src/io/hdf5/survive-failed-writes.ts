import type { EmscriptenFileSystem } from './emscripten-file-system.ts';

/** The writes of HDF5 while one file is made. */
export interface SurvivedWrites {
  /** @throws the file system's own error where a write has failed since. */
  check(): void;
  /** Lets writes fail again. */
  end(): void;
}

/**
 * Keeps a failed write, on a full disk for one, from HDF5 and for `check`: a row that HDF5 cannot
 * write, or a file that it cannot flush, destroys its memory. The file is worthless from then on.
 */
export function surviveFailedWrites(fileSystem: EmscriptenFileSystem): SurvivedWrites {
  const write = fileSystem.write;
  let failure: { readonly error: unknown } | undefined;
  fileSystem.write = (stream, bytes, offset, length, position) => {
    try {
      return write(stream, bytes, offset, length, position);
    } catch (error) {
      failure ??= { error };
      return length;
    }
  };
  return {
    check() {
      if (failure !== undefined) {
        throw failure.error;
      }
    },
    end() {
      fileSystem.write = write;
    },
  };
}
