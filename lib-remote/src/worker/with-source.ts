import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';

/** Opens a file for the duration of one reading. */
export async function withSource<Value>(
  path: string,
  read: (source: ByteSource) => Promise<Value>,
): Promise<Value> {
  const source = await openFileSource(path);
  try {
    return await read(source);
  } finally {
    await source.close();
  }
}
