import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memorySource } from '../../src/io/byte-source/memory-source.ts';
import type { FormatContext } from '../../src/io/format.ts';
import { encodeMrc } from '../../src/io/formats/mrc/encode-mrc.ts';
import { openFile } from '../../src/io/open-file.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import type { ByteSource } from '../../src/io/byte-source/byte-source.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { randomVolume } from '../support/random-problem.ts';

const context: FormatContext = { openHdf5 };

/** 141^3 values are more than one block of 8 or 16 MB in every format. */
const EDGE = 141;
const values = randomVolume(EDGE, 3).map(Math.fround);
const shape = [EDGE, EDGE, EDGE];

async function mrcSource(): Promise<ByteSource> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const part of encodeMrc({ kind: 'volume', shape, data: values })) {
    parts.push(Uint8Array.from(part));
  }
  return memorySource(new Uint8Array(await new Blob(parts).arrayBuffer()), 'm.mrc');
}

test.each<[string, () => Promise<ByteSource>]>([
  ['raw', () => Promise.resolve(memorySource(new Uint8Array(values.buffer), 'm.bin'))],
  ['MRC', mrcSource],
  ['HDF5', () => openFileSource(join(emcPublic, 'start_model.h5'))],
  ['Dragonfly output', () => openFileSource(join(emcPublic, 'expected', 'output_005.h5'))],
])('%s: the blocks together are the volume', async (_, source) => {
  const opened = await openFile(await source(), context);
  if (opened.kind !== 'volume-file') {
    throw new Error(`opened as ${opened.kind}`);
  }
  const { data } = await opened.read();
  const found = new Float64Array(data.length);
  let filled = 0;
  for await (const block of opened.blocks()) {
    found.set(block, filled);
    filled += block.length;
  }
  await opened.close();
  expect(filled).toBe(data.length);
  // An MRC file has x fastest, so that its blocks come in another order.
  expect(found.sort()).toEqual(Float64Array.from(data).sort());
});
