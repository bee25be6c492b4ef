import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { Encoding } from './accepted-encoding.ts';

const CHUNK = { chunkSize: 2 ** 20 };

const ENCODERS: Readonly<Record<Encoding, () => Transform>> = {
  gzip: () => createGzip({ ...CHUNK, level: 1 }),
  zstd: () => createZstdCompress({ ...CHUNK, params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
};

/**
 * Packs a file once; later calls find it. The work is done in the threads of Node's pool.
 *
 * @param from how `source` is packed already.
 * @param to how `target` is to be packed; undefined for plain.
 */
export async function encodeFile(
  source: string,
  target: string,
  { from, to }: { readonly from?: 'zstd' | undefined; readonly to?: Encoding | undefined },
  signal: AbortSignal,
): Promise<void> {
  if (await exists(target)) {
    return;
  }
  const part = `${target}.part-${randomUUID()}`;
  const steps = [
    ...(from === undefined ? [] : [createZstdDecompress(CHUNK)]),
    ...(to === undefined ? [] : [ENCODERS[to]()]),
  ];
  try {
    const input = createReadStream(source, { highWaterMark: 2 ** 20 });
    await pipeline([input, ...steps, createWriteStream(part)], { signal });
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
