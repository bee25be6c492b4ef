import { readError } from './hdf5-errors.ts';
import type { H5wasmModule } from './hdf5-library.ts';
import type { OpenHdf5File } from './open-file.ts';

/** What a call is about, for the error. */
export interface Question {
  /** A dataset or another part of the file. */
  readonly where: string;
  readonly expected: string;
  readonly operation?: 'open' | 'read';
}

/**
 * Makes one call that reads. HDF5 may refuse it by an exception, or only by what it prints.
 *
 * @throws FileFormat or FileAccess where HDF5 refuses; the exception of WebAssembly where it breaks down.
 */
export function askHdf5<Result>(
  { library, name }: OpenHdf5File,
  { where, expected, operation = 'read' }: Question,
  call: (module: H5wasmModule) => Result,
): Result {
  let result: Result;
  try {
    result = call(library.module);
  } catch (error) {
    // h5wasm throws a plain error where HDF5 would not open something; a trap has a name of its own.
    if (error instanceof Error && error.name === 'Error') {
      throw readError(
        { file: name, where, expected },
        library.takeDiagnostics() || error.message,
        operation,
      );
    }
    throw error;
  }
  const said = library.takeDiagnostics();
  if (said !== '') {
    throw readError({ file: name, where, expected }, said, operation);
  }
  return result;
}
