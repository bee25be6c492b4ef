import { open } from 'node:fs/promises';

/** `\x89HDF\r\n\x1a\n`, which HDF5 writes at byte 0. */
const SIGNATURE = Buffer.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Enough for a superblock of any version with addresses of 8 bytes. */
const HEAD_BYTES = 64;

/**
 * Whether an HDF5 file has been written to its end. Its superblock tells where that is, and is written
 * when the file is flushed or closed: a file that is being written has none yet, or is longer or shorter
 * than it says. (HDF5 File Format Specification 3.0, II.A.) Reading 64 bytes costs a watcher nothing;
 * what the file holds is checked when it is read.
 */
export async function isWholeHdf5(path: string): Promise<boolean> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return bytesRead === HEAD_BYTES && endOf(buffer) === BigInt(size);
  } catch {
    return false;
  }
}

/** The address of the end of the file; undefined where this is no superblock that we know. */
function endOf(head: Buffer): bigint | undefined {
  if (!head.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    return undefined;
  }
  const version = head[8];
  const sizeOfAddresses = head[version <= 1 ? 13 : 9];
  if (sizeOfAddresses !== 8 || version > 3) {
    return undefined;
  }
  // Behind the base address and that of free space (0, 1) or of the extension (2, 3).
  return head.readBigUInt64LE(version === 0 ? 40 : version === 1 ? 44 : 28);
}
