import { expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { Dataset } from '../../../../src/io/dataset.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodePhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { photonsDataset } from '../../../../src/io/photons-dataset.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';
import { photonsOf } from '../../../support/arbitrary-photons.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** More than are known at first. */
const FRAMES = 2 ** 16 + 10;
const PIXELS = 7;

/** Every frame has one pixel with one photon and one with several. */
const photons = photonsOf(
  PIXELS,
  Array.from({ length: FRAMES }, (_, frame) => [
    { pixel: frame % 3, count: 1 },
    { pixel: 3 + (frame % 4), count: 2 + (frame % 5) },
  ]),
);

async function open(
  change: (words: Int32Array) => void = () => undefined,
): Promise<{ dataset: Dataset; read: [offset: number, length: number][] }> {
  const bytes = await bytesFrom(encodePhotonsBinary(photonsDataset(photons, 'memory'), 'sparse'));
  change(new Int32Array(bytes.buffer));
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

it('the first frames need half of the numbers of pixels', async () => {
  const { dataset, read } = await open();
  expect([...(await dataset.frame(2))]).toEqual([0, 0, 1, 0, 0, 4, 0]);
  const numbers = read.filter(([offset]) => offset >= 1024 && offset < 1024 + 8 * FRAMES);
  expect(numbers).toEqual([
    [1024, 4 * FRAMES],
    [1024 + 4 * FRAMES, 4 * 2 ** 16],
  ]);
});

it('all frames are the same as where all numbers are read at once', async () => {
  const { dataset } = await open();
  expect(await dataset.photons()).toEqual(photons);
  const last = { from: 2 ** 16 - 1, to: FRAMES };
  const whole = await dragonflyPhotonsBinary.open(
    memorySource(
      await bytesFrom(encodePhotonsBinary(photonsDataset(photons, 'memory'), 'sparse')),
      'photons.emc',
    ),
    noHdf5,
  );
  expect(await dataset.photons(last)).toEqual(await whole.photons(last));
});

it('what is wrong with the numbers of later frames is told with them, what is wrong at first at once', async () => {
  const { dataset } = await open((words) => {
    words[256 + 2 * FRAMES - 1] = 2;
  });
  expect((await dataset.frame(0))[0]).toBe(1);
  const error = await refusalOf(() => dataset.frame(FRAMES - 1));
  expect(error.message).toContain('bytes long, by its counts of pixels');
  expect((await dataset.frame(0))[0]).toBe(1);
  const wrong = await refusalOf(() =>
    open((words) => {
      words[256] = 8;
    }),
  );
  expect(wrong.message).toContain('the number of lit pixels of frame 0 (offset 1024)');
});
