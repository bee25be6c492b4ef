import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';
import { accessError } from './system-error.ts';

const BLOCK_BYTES = 8 * 2 ** 20;

export interface LocalFile {
  readonly path: string;
  /** Removes what was made for it; nothing where the file was local already. */
  readonly remove: () => Promise<void>;
}

/**
 * A path for a library that opens by path: the source's own, or that of a copy in the temporary
 * folder.
 */
export async function localFileOf(source: ByteSource, options: IoOptions): Promise<LocalFile> {
  if (source.path !== undefined) {
    return { path: resolve(source.path), remove: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'damselfly-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'copy.h5');
    await copyTo(path, source, options);
    return { path, remove };
  } catch (error) {
    await remove();
    options.signal?.throwIfAborted();
    throw accessError(source.name, 'read', error);
  }
}

async function copyTo(path: string, source: ByteSource, options: IoOptions): Promise<void> {
  await using copy = await open(path, 'w');
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) {
    const length = Math.min(BLOCK_BYTES, source.size - offset);
    await copy.writeFile(await source.read(offset, length, options));
  }
}
