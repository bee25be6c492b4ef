import { open } from 'node:fs/promises';
import { accessError, isMissing } from '../../run-directory/access-error.ts';
import type { LogPart } from '../executor.ts';

const MOST_BYTES = 2 ** 20;

/**
 * Reads what was printed from byte `from` on; nothing where nothing was.
 *
 * @throws FileAccess when the file is there and cannot be read.
 */
export async function readLogPart(path: string, from: number): Promise<LogPart> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, from);
    const end = endOfText(buffer.subarray(0, bytesRead));
    return { text: buffer.toString('utf8', 0, end), next: from + end };
  } catch (error) {
    if (isMissing(error)) {
      return { text: '', next: 0 };
    }
    throw accessError(path, 'read', error);
  }
}

/** A character of several bytes may be cut: it is left for the next part. */
function endOfText(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) {
      break;
    }
  }
  return bytes.length;
}
