import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobSource } from '../../../src/io/byte-source/blob-source.ts';
import type { ByteSource } from '../../../src/io/byte-source/byte-source.ts';
import { openHttpSource } from '../../../src/io/byte-source/http-source.ts';
import { memorySource } from '../../../src/io/byte-source/memory-source.ts';
import { openFileSource } from '../../../src/platform/node/file-source.ts';
import { rangesOf, startServer } from '../../support/range-server.ts';
import { refusalOf } from '../../support/refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sources: readonly [string, (bytes: Uint8Array<ArrayBuffer>) => Promise<ByteSource>][] = [
  ['memory', (bytes) => Promise.resolve(memorySource(bytes, 'memory.emc'))],
  ['Blob', (bytes) => Promise.resolve(blobSource(new Blob([bytes]), 'blob.emc'))],
  ['HTTP', async (bytes) => openHttpSource(await startServer(rangesOf(bytes)))],
  [
    'file',
    async (bytes) => {
      const path = join(await temporaryFolder(), 'file.emc');
      await writeFile(path, bytes);
      return openFileSource(path);
    },
  ],
];

describe.each(sources)('a source from %s', (_, open) => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

  it('knows its size and reads any part', async () => {
    const source = await open(bytes);
    expect(source.size).toBe(1000);
    expect(await source.read(0, 1000)).toEqual(bytes);
    expect(await source.read(997, 3)).toEqual(bytes.slice(997));
    expect(await source.read(5, 0)).toEqual(new Uint8Array(0));
    expect(await source.read(1000, 0)).toEqual(new Uint8Array(0));
    await source.close();
    await source.close();
  });

  it('gives bytes that belong to the reader', async () => {
    const source = await open(bytes);
    const first = await source.read(10, 4);
    first.fill(0);
    expect(first.byteOffset).toBe(0);
    expect(await source.read(10, 4)).toEqual(bytes.slice(10, 14));
    await source.close();
  });

  it.each([
    [999, 2],
    [1001, 0],
    [0, 2 ** 40],
    [2 ** 52, 1],
    [-1, 1],
    [0, -1],
    [NaN, 1],
  ])('refuses %d + %d', async (offset, length) => {
    const source = await open(bytes);
    const error = await refusalOf(() => source.read(offset, length));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(source.name);
    expect(error.message).toContain('1000');
    await source.close();
  });

  it('takes an empty file', async () => {
    const source = await open(new Uint8Array(0));
    expect(source.size).toBe(0);
    expect((await refusalOf(() => source.read(0, 1))).tag).toBe('FileFormat');
    await source.close();
  });

  it('stops when it is aborted', async () => {
    const source = await open(bytes);
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(source.read(0, 10, { signal })).rejects.toBe(reason);
    await source.close();
  });
});
