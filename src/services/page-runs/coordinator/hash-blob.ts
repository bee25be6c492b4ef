import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const BLOCK_BYTES = 8 * 2 ** 20;

/** SHA-256 of a Blob, piece by piece. The browser's own wants all at once, and https. */
export async function hashBlob(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for (let offset = 0; offset < blob.size; offset += BLOCK_BYTES) {
    hash.update(new Uint8Array(await blob.slice(offset, offset + BLOCK_BYTES).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
