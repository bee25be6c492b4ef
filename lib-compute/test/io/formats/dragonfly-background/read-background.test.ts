import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import { readBackground } from '../../../../src/io/formats/dragonfly-background/read-background.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../../../src/platform/node/open-hdf5.ts';
import { emcPublic } from '../../../support/golden-folders.ts';

const plain = (...values: number[]) =>
  memorySource(new Uint8Array(Float64Array.from(values).buffer), 'background.bin');

test('an HDF5 background', async () => {
  const source = await openFileSource(join(emcPublic, 'aux_inputs/background.h5'));
  const values = await readBackground(source, 1089, { openHdf5 });
  expect(values).toEqual(new Float64Array(1089).fill(0.02));
});

test('plain float64 values', async () => {
  expect(await readBackground(plain(0.5, 0, 2), 3, { openHdf5 })).toEqual(
    Float64Array.of(0.5, 0, 2),
  );
});

test('another number of pixels is refused, and so are negative backgrounds', async () => {
  await expect(readBackground(plain(1, 2), 3, { openHdf5 })).rejects.toThrow(
    'background.bin: the size of the file should be 24 bytes, a float64 for each pixel, or an HDF5 file, but is 16 bytes.',
  );
  await expect(readBackground(plain(1, -2), 2, { openHdf5 })).rejects.toThrow(
    'the background of pixel 1 should be a finite number of photons, 0 or more, but is -2.',
  );
});
