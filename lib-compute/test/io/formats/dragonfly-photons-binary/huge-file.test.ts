import { expect, it } from 'vitest';
import type { ByteSource } from '../../../../src/io/byte-source/byte-source.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodeHeader } from '../../../../src/io/formats/dragonfly-photons-binary/header.ts';
import { noHdf5 } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const FRAMES = 2000;
const PIXELS = 2 ** 28;
const ONES = 2 ** 27;

/** A file of 1 TB: all frames are full but the last, which has pixel 5 once and pixel 9 four times. */
function terabyteSource(): ByteSource {
  const header = encodeHeader({ frameCount: FRAMES, pixelCount: PIXELS, dtype: 'sparse' });
  const counts = new Int32Array(2 * FRAMES).fill(ONES, 0, FRAMES - 1);
  counts[FRAMES - 1] = 1;
  counts[2 * FRAMES - 1] = 1;
  const lastOne = 1024 + 8 * FRAMES + 4 * ONES * (FRAMES - 1);
  const answers = new Map([
    [0, header],
    [1024, new Uint8Array(counts.buffer)],
    [lastOne, new Uint8Array(Int32Array.of(5).buffer)],
    [lastOne + 4, new Uint8Array(Int32Array.of(9).buffer)],
    [lastOne + 8, new Uint8Array(Int32Array.of(4).buffer)],
  ]);
  return {
    name: 'huge.emc',
    size: lastOne + 12,
    read: (offset, length) => {
      const bytes = answers.get(offset);
      return bytes?.length === length
        ? Promise.resolve(bytes.slice())
        : Promise.reject(new Error(`nothing of ${length} bytes lies at ${offset}`));
    },
    close: () => Promise.resolve(),
  };
}

it('reads a frame that lies beyond 1 TB', async () => {
  const dataset = await dragonflyPhotonsBinary.open(terabyteSource(), noHdf5);
  const photons = await dataset.photons({ from: FRAMES - 1, to: FRAMES });
  expect([...photons.ones, ...photons.multi, ...photons.counts]).toEqual([5, 9, 4]);
});

it('refuses to read more photons than offsets can count', async () => {
  const dataset = await dragonflyPhotonsBinary.open(terabyteSource(), noHdf5);
  const error = await refusalOf(() => dataset.photons());
  expect(error.tag).toBe('Resources');
  expect(error.message).toContain('read fewer frames at a time');
});
