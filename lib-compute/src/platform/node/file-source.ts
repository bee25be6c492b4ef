import { open, stat, type FileHandle } from 'node:fs/promises';
import { fileAccessError } from '../../errors.ts';
import type { ByteSource } from '../../io/byte-source/byte-source.ts';
import { checkRange } from '../../io/byte-source/check-range.ts';
import { accessError } from './system-error.ts';

/** Node's read takes no more at once. */
const LONGEST_READ = 2 ** 30;

/**
 * Opens a file for reading.
 *
 * @throws FileAccess when it is missing, no regular file, or not readable; later, when its size changes
 *   while it is open.
 */
export async function openFileSource(path: string): Promise<ByteSource> {
  const { handle, size } = await openRegularFile(path);
  const source: ByteSource = {
    name: path,
    size,
    path,
    async read(offset, length, options) {
      checkRange(source, offset, length);
      try {
        const bytes = new Uint8Array(length);
        for (let done = 0; done < length;) {
          options?.signal?.throwIfAborted();
          const wanted = Math.min(LONGEST_READ, length - done);
          const { bytesRead } = await handle.read(bytes, done, wanted, offset + done);
          if (bytesRead === 0) {
            break;
          }
          done += bytesRead;
        }
        await checkSize(handle, path, size);
        return bytes;
      } catch (error) {
        options?.signal?.throwIfAborted();
        throw accessError(path, 'read', error);
      }
    },
    close: () => handle.close(),
  };
  return source;
}

async function openRegularFile(path: string): Promise<{ handle: FileHandle; size: number }> {
  try {
    // Looked at first: opening a pipe would wait for its other end.
    const status = await stat(path);
    if (!status.isFile()) {
      const reason = status.isDirectory()
        ? 'it is a folder; name a file'
        : 'it is a device, pipe or socket; name a file';
      throw fileAccessError({ file: path, operation: 'open', reason });
    }
    return { handle: await open(path, 'r'), size: status.size };
  } catch (error) {
    throw accessError(path, 'open', error);
  }
}

async function checkSize(handle: FileHandle, path: string, size: number): Promise<void> {
  const now = (await handle.stat()).size;
  if (now !== size) {
    const reason = `it had ${size} bytes when it was opened and has ${now} now; another program writes to it`;
    throw fileAccessError({ file: path, operation: 'read', reason });
  }
}
