import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { VolumeHeaderSchema } from '../../src/http/volume.ts';
import {
  listPreviews,
  previewBytesFile,
  readPreview,
  volumeHeaderOf,
} from '../../src/run-directory/preview.ts';
import { runPaths } from '../../src/run-directory/run-paths.ts';
import { writePreview } from '../../src/run-directory/write-preview.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('both levels come back with what describes them', async () => {
  const paths = runPaths(temporaryFolder(), join(temporaryFolder(), 'EMC.log'));
  const size = 5;
  const model = Float64Array.from({ length: size ** 3 }, (_, i) => (i - 3) ** 3);
  await writePreview(paths, 7, { model, shape: [1, size, size, size] });
  await writePreview(paths, 1234, { model, shape: [1, size, size, size] });
  const preview = await readPreview(paths, 7);
  if (!preview) {
    throw new Error('no preview');
  }
  for (const [level, edge, binning] of [
    ['full', 5, 1],
    ['preview', 3, 2],
  ] as const) {
    const header = volumeHeaderOf(preview, level);
    expect(Check(VolumeHeaderSchema, header)).toBe(true);
    expect(header).toMatchObject({
      iteration: 7,
      level,
      shape: [edge, edge, edge],
      binning,
      minimum: -27,
      maximum: 121 ** 3,
    });
    expect(header.histogram.reduce((sum, count) => sum + count, 0)).toBe(size ** 3);
    const bytes = zstdDecompressSync(readFileSync(previewBytesFile(paths, 7, level)));
    expect(bytes).toHaveLength(edge ** 3);
  }
  const full = zstdDecompressSync(readFileSync(previewBytesFile(paths, 7, 'full')));
  expect(new Uint8Array(full)).toEqual(quantise(model, 'log').values);
  expect(await listPreviews(paths)).toEqual([7, 1234]);
});

test('where there is none, nothing is read', async () => {
  const paths = runPaths(temporaryFolder(), 'EMC.log');
  expect(await readPreview(paths, 1)).toBeUndefined();
  expect(await listPreviews(paths)).toEqual([]);
});
