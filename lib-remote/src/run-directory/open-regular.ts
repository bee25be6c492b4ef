import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { fileAccessError } from '@damselfly/compute/errors.ts';
import { accessError } from './access-error.ts';

/**
 * Opens a file for reading, and nothing else: without waiting, since opening a named pipe would hold a
 * thread until somebody writes into it.
 *
 * @throws FileAccess where it is no file or cannot be opened.
 */
export async function openRegular(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await file.stat();
    if (status.isFile()) {
      return file;
    }
    await file.close();
    const kind = status.isDirectory() ? 'a folder' : 'a device, pipe or socket';
    const reason = `it is ${kind}; name a file`;
    throw fileAccessError({ file: path, operation: 'open', reason });
  } catch (error) {
    throw accessError(path, 'open', error);
  }
}
