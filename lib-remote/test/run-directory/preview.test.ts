import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { VolumeHeaderSchema, type VolumeHeader, type VolumeLevel } from '../../src/http/volume.ts';
import {
  listPreviews,
  previewBytesFile,
  readPreview,
  volumeHeaderOf,
} from '../../src/run-directory/preview.ts';
import { runPaths, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { writePreview } from '../../src/run-directory/write-preview.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SIZE = 5;

function emptyRun(): RunPaths {
  return runPaths(temporaryFolder(), join(temporaryFolder(), 'EMC.log'));
}

function bytesIn(paths: RunPaths, number: number, mode: number, level: VolumeLevel): Uint8Array {
  const packed = readFileSync(previewBytesFile(paths, number, mode, level));
  return new Uint8Array(zstdDecompressSync(packed));
}

async function headerOf(
  paths: RunPaths,
  number: number,
  mode: number,
  level: VolumeLevel,
): Promise<VolumeHeader> {
  const preview = await readPreview(paths, number, mode);
  if (!preview) {
    throw new Error('no preview');
  }
  const header = volumeHeaderOf(preview, mode, level);
  expect(Check(VolumeHeaderSchema, header)).toBe(true);
  return header;
}

test('both levels come back with what describes them', async () => {
  const paths = emptyRun();
  const model = Float64Array.from({ length: SIZE ** 3 }, (_, i) => (i - 3) ** 3);
  await writePreview(paths, 7, { model, shape: [1, SIZE, SIZE, SIZE] });
  await writePreview(paths, 1234, { model, shape: [1, SIZE, SIZE, SIZE] });
  for (const [level, edge, binning] of [
    ['full', 5, 1],
    ['preview', 3, 2],
  ] as const) {
    const header = await headerOf(paths, 7, 0, level);
    expect(header).toMatchObject({
      iteration: 7,
      level,
      shape: [edge, edge, edge],
      binning,
      minimum: -27,
      maximum: 121 ** 3,
    });
    expect(header.histogram.reduce((sum, count) => sum + count, 0)).toBe(SIZE ** 3);
    expect(bytesIn(paths, 7, 0, level)).toHaveLength(edge ** 3);
  }
  expect(bytesIn(paths, 7, 0, 'full')).toEqual(quantise(model, 'log').values);
  expect(await listPreviews(paths)).toEqual([7, 1234]);
});

test('every mode has its own range; the output counts once', async () => {
  const paths = emptyRun();
  const model = Float64Array.from({ length: 2 * SIZE ** 3 }, (_, i) => i + 1);
  await writePreview(paths, 3, { model, shape: [2, SIZE, SIZE, SIZE] });
  expect(await headerOf(paths, 3, 0, 'full')).toMatchObject({ high: SIZE ** 3 });
  const second = await headerOf(paths, 3, 1, 'preview');
  expect(second).toMatchObject({ mode: 1, level: 'preview', high: 2 * SIZE ** 3 });
  const own = model.subarray(SIZE ** 3);
  expect(bytesIn(paths, 3, 1, 'full')).toEqual(quantise(own, 'log').values);
  expect(await listPreviews(paths)).toEqual([3]);
});

test('planes are all in one, whole whatever is asked for', async () => {
  const paths = emptyRun();
  const model = Float64Array.from({ length: 3 * SIZE ** 2 }, (_, i) => i + 1);
  await writePreview(paths, 2, { model, shape: [3, SIZE, SIZE] });
  expect(await headerOf(paths, 2, 0, 'preview')).toMatchObject({
    kind: 'planes',
    level: 'full',
    binning: 1,
    shape: [3, SIZE, SIZE],
    high: 75,
  });
  expect(bytesIn(paths, 2, 0, 'full')).toEqual(quantise(model, 'log').values);
});

test('where there is none, nothing is read', async () => {
  const paths = runPaths(temporaryFolder(), 'EMC.log');
  expect(await readPreview(paths, 1, 0)).toBeUndefined();
  expect(await listPreviews(paths)).toEqual([]);
});
