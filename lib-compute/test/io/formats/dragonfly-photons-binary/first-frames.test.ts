import { expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { Dataset } from '../../../../src/io/dataset.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodePhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { photonsDataset } from '../../../../src/io/photons-dataset.ts';
import { denseFrame } from '../../../../src/photons/dense-photons.ts';
import type { SparsePhotons } from '../../../../src/photons/sparse-photons.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** More than are known at first. */
const FRAMES = 2 ** 16 + 2000;
const PIXELS = 12;

/** One pixel with one photon, and two to five with several, unless their number is given. */
function photonsWith(severalOf = (frame: number) => 2 + ((frame * 7) % 4)): SparsePhotons {
  const multiOffsets = new Uint32Array(FRAMES + 1);
  const multi: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    for (let i = 0; i < severalOf(frame); i++) {
      multi.push(2 + 2 * i - (frame % 2));
    }
    multiOffsets[frame + 1] = multi.length;
  }
  return {
    frameCount: FRAMES,
    pixelCount: PIXELS,
    onesOffsets: Uint32Array.from({ length: FRAMES + 1 }, (_, frame) => frame),
    ones: Uint32Array.from({ length: FRAMES }, () => 0),
    multiOffsets,
    multi: Uint32Array.from(multi),
    counts: Uint32Array.from(multi, (_, i) => 2 + (i % 5)),
  };
}

const encoded = (own: SparsePhotons): Promise<Uint8Array> =>
  bytesFrom(encodePhotonsBinary(photonsDataset(own, 'memory'), 'sparse'));

const photons = photonsWith();
const whole = await encoded(photons);

/** The numbers of the file, for those who change them. */
function changed(change: (words: Int32Array) => void): Uint8Array {
  const bytes = whole.slice();
  change(new Int32Array(bytes.buffer));
  return bytes;
}

async function open(
  bytes = whole,
): Promise<{ dataset: Dataset; read: [offset: number, length: number][] }> {
  const memory = memorySource(bytes, 'photons.emc');
  const read: [number, number][] = [];
  const source = {
    ...memory,
    read: (offset: number, length: number) => {
      read.push([offset, length]);
      return memory.read(offset, length);
    },
  };
  const dataset = await dragonflyPhotonsBinary.open(source, { ...noHdf5, isHasty: true });
  return { dataset, read };
}

it('the first frames need half of the numbers of pixels, and some at the end', async () => {
  const { dataset, read } = await open();
  expect(await dataset.frame(2)).toEqual(denseFrame(photons, 2));
  const numbers = read.filter(([offset]) => offset >= 1024 && offset < 1024 + 8 * FRAMES);
  expect(numbers).toEqual([
    [1024, 4 * FRAMES],
    [1024 + 4 * FRAMES, 4 * 2 ** 16],
    [1024 + 4 * (2 * FRAMES - 1024), 4 * 1024],
  ]);
  await dataset.verify?.();
  expect(await dataset.frame(2)).toEqual(denseFrame(photons, 2));
});

it('all frames are the same as where all numbers are read at once', async () => {
  const { dataset } = await open();
  expect(await dataset.photons()).toEqual(photons);
  const last = { from: 2 ** 16 - 1, to: FRAMES };
  const read = await dragonflyPhotonsBinary.open(memorySource(whole, 'photons.emc'), noHdf5);
  expect(await dataset.photons(last)).toEqual(await read.photons(last));
});

it('what is wrong with the numbers of later frames is told by verifying, and then no frame is read', async () => {
  const { dataset } = await open(
    changed((words) => {
      words[256 + FRAMES + 2 ** 16 + 100] += 1;
    }),
  );
  expect(await dataset.frame(0)).toEqual(denseFrame(photons, 0));
  const error = await refusalOf(async () => dataset.verify?.());
  expect(error.message).toContain('bytes long, by its counts of pixels');
  expect((await refusalOf(() => dataset.frame(0))).message).toBe(error.message);
});

it('what is wrong with the numbers that are read at first is told at once', async () => {
  const wrong = changed((words) => {
    words[256] = PIXELS + 1;
  });
  const error = await refusalOf(() => open(wrong));
  expect(error.message).toContain('the number of lit pixels of frame 0 (offset 1024)');
});

const words = whole.length / 4;
const several = photons.multi.length;

it.each([
  ['one count', words - 2],
  ['the counts of the last frames', words - 1000],
  ['half of the counts', words - 2 * Math.floor(several / 4)],
  ['all counts', words - several - (several % 2)],
  ['the last pixels too', words - several - (several % 2) - 2000],
  ['all pixels with several photons', words - 2 * several],
  ['single photons', words - 2 * several - 10],
  ['numbers', 256 + FRAMES + 2 ** 16 + 10],
])('a file that is cut short is refused as it is opened: %s', async (_, length) => {
  const error = await refusalOf(() => open(whole.slice(0, 4 * length)));
  expect(error.message).toMatch(/photons\.emc: the file should be .*bytes long/);
});

it('a file with more at its end is refused as it is opened', async () => {
  for (const length of [8, 4096]) {
    const error = await refusalOf(() =>
      open(Uint8Array.from([...whole, ...new Uint8Array(length)])),
    );
    expect(error.message).toContain('bytes long, by its counts of pixels');
  }
});

it.each([
  ['one each', () => 1],
  ['as many of each', () => 3],
])(
  'where pixels with several photons cannot tell, all numbers are read: %s',
  async (_, severalOf) => {
    const own = photonsWith(severalOf);
    const bytes = await encoded(own);
    const { dataset } = await open(bytes);
    expect('verify' in dataset).toBe(false);
    expect(await dataset.frame(5)).toEqual(denseFrame(own, 5));
    await refusalOf(() => open(bytes.slice(0, -24)));
  },
);

it('frames without such pixels need no more numbers', async () => {
  const own = photonsWith(() => 0);
  const { dataset } = await open(await encoded(own));
  expect('verify' in dataset).toBe(true);
  expect(await dataset.frame(5)).toEqual(denseFrame(own, 5));
  expect(await dataset.photons()).toEqual(own);
});
