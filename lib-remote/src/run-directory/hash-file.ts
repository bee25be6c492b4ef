import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { accessError } from './access-error.ts';

/** What identifies a file's content. */
export interface FileDigest {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * Reads a file once, whatever its size, in constant memory.
 *
 * @throws FileAccess when it cannot be read.
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<FileDigest> {
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: 2 ** 20 });
  try {
    await pipeline(stream, hash, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw accessError(path, 'read', error);
  }
  return { size: stream.bytesRead, sha256: hash.digest('hex') };
}
