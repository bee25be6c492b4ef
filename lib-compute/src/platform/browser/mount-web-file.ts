import type { PageFileSystem } from './page-file-system.ts';

/** EIO in the numbering of WASI, which emscripten uses. */
const INPUT_OUTPUT_ERROR = 29;

/**
 * Makes a file of the web the one at `path`, `/NAME`, whatever was there before. HDF5 reads parts of it when it needs
 * them.
 *
 * @param size bytes.
 * @param read fills its first argument with the bytes from an offset on and returns how many there are. What it throws
 *   HDF5 takes for an error of a disk; `report` gets it.
 */
export function mountWebFile(
  fileSystem: PageFileSystem,
  path: string,
  size: number,
  read: (target: Uint8Array, offset: number) => number,
  report: (error: unknown) => void,
): void {
  if (fileSystem.analyzePath(path).exists) {
    fileSystem.unlink(path);
  }
  const node = fileSystem.create(path);
  // What emscripten's own files of the web do too.
  Object.defineProperty(node, 'usedBytes', { get: () => size });
  node.stream_ops = {
    ...node.stream_ops,
    read: (_: unknown, memory: Int8Array, start: number, length: number, offset: number) => {
      try {
        return read(new Uint8Array(memory.buffer, memory.byteOffset + start, length), offset);
      } catch (error) {
        report(error);
        throw new fileSystem.ErrnoError(INPUT_OUTPUT_ERROR);
      }
    },
  };
}
