import type { EmscriptenFileSystem } from './emscripten-file-system.ts';

const STDERR = 2;
/** S_IFCHR with read and write for all, as a terminal has: emscripten refuses to write to less. */
const CHARACTER_DEVICE = 0o020666;
/** One failure prints 2 to 4 kB; a loop that prints for ever must not fill the memory. */
const MAXIMUM_LENGTH = 65_536;

/**
 * Makes a module's stderr end in memory: HDF5 reports its errors there and nowhere else.
 *
 * @returns what takes the text printed since the last call.
 */
export function captureDiagnostics(fileSystem: EmscriptenFileSystem): () => string {
  const decoder = new TextDecoder();
  let text = '';
  const write = (_stream: object, buffer: Uint8Array, offset: number, length: number): number => {
    const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
    text = (text + decoder.decode(bytes)).slice(0, MAXIMUM_LENGTH);
    return length;
  };
  const stderr = fileSystem.streams[STDERR];
  if (stderr !== null) {
    stderr.node = { mode: CHARACTER_DEVICE };
    stderr.stream_ops = { write };
  }
  return () => {
    const taken = text;
    text = '';
    return taken;
  };
}
