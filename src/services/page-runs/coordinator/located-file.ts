import { fileAccessError } from '@damselfly/compute/errors.ts';
import { blobSource } from '@damselfly/compute/io/byte-source/blob-source.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { openHttpSource } from '@damselfly/compute/io/byte-source/http-source.ts';
import { blobOfSource } from '@damselfly/compute/platform/browser/blob-of-source.ts';
import type { LocatedFile } from './run-job.ts';

/** What is read of a file with its size: its header, or a small file whole. */
const AHEAD = 2 ** 16;

/**
 * A located file, of which no more is brought here than is read.
 *
 * @throws FileAccess where it was refused or cannot be reached.
 */
export async function sourceOf(located: LocatedFile, path: string): Promise<ByteSource> {
  switch (located.kind) {
    case 'refused':
      throw fileAccessError({ file: path, operation: 'open', reason: located.reason });
    case 'blob':
      return blobSource(located.blob, path);
    case 'base64':
      return blobSource(new Blob([bytesOf(located.text)]), path);
    case 'address':
      return openHttpSource(located.address, {
        name: path,
        ahead: AHEAD,
        headers: located.headers,
      });
  }
}

/** All of a located file, brought here once. @throws as `sourceOf`. */
export async function blobOf(located: LocatedFile, path: string): Promise<Blob> {
  return blobOfSource(await sourceOf(located, path), {});
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
