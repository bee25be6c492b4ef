import { open, type FileHandle } from 'node:fs/promises';
import { accessError } from './access-error.ts';

/**
 * Appends a line and waits until it is on the disk: all of it or, when that fails, nothing. Where a
 * process that was killed has left a line without an end, the new one starts on a line of its own.
 *
 * @throws FileAccess when the file cannot be written.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  try {
    await using file = await open(path, 'a+');
    const { size } = await file.stat();
    const start = (await endsInLine(file, size)) ? '' : '\n';
    try {
      await file.appendFile(`${start}${line}\n`);
      await file.sync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } catch (error) {
    throw accessError(path, 'write', error);
  }
}

async function endsInLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) {
    return true;
  }
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') === '\n';
}
