import type { EmscriptenFileSystem } from './emscripten-file-system.ts';

/** EACCES in the numbering of WASI, which emscripten uses. */
const PERMISSION_DENIED = 2;

/**
 * Lets HDF5 open only what `mayOpen` allows: links, virtual datasets and filters inside a file of
 * unknown origin would otherwise reach any file of the user.
 */
export function guardOpens(
  fileSystem: EmscriptenFileSystem,
  mayOpen: (path: string) => boolean,
): void {
  const open = fileSystem.open;
  fileSystem.open = (path, flags, mode) => {
    if (!mayOpen(path)) {
      throw new fileSystem.ErrnoError(PERMISSION_DENIED);
    }
    return open(path, flags, mode);
  };
}
