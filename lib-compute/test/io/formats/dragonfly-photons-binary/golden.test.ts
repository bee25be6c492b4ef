import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import { dragonflyPhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodePhotonsBinary } from '../../../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { concatenatePhotons } from '../../../../src/photons/concatenate-photons.ts';
import { countsPerFrame } from '../../../../src/photons/counts-per-frame.ts';
import { equalPhotons } from '../../../support/equal-photons.ts';
import type { SparsePhotons } from '../../../../src/photons/sparse-photons.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic, shared, withShared } from '../../../support/golden-folders.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';

async function photonsIn(path: string): Promise<SparsePhotons> {
  const dataset = await dragonflyPhotonsBinary.open(await openFileSource(path), noHdf5);
  try {
    return await dataset.photons();
  } finally {
    await dataset.close();
  }
}

describe('the small golden photons', () => {
  const path = join(emcPublic, 'photons.emc');

  it('have the counts that were measured', async () => {
    const photons = await photonsIn(path);
    expect(photons).toMatchObject({ frameCount: 600, pixelCount: 1089 });
    expect([photons.ones.length, photons.multi.length]).toEqual([50535, 39172]);
    const total = countsPerFrame(photons).photons.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(177623);
  });

  it('are the sum of their two parts', async () => {
    const parts = ['photons_a.emc', 'photons_b.emc'].map((name) =>
      photonsIn(join(emcPublic, 'aux_inputs', name)),
    );
    const joined = concatenatePhotons(await Promise.all(parts));
    expect(equalPhotons(joined, await photonsIn(path))).toBe(true);
  });

  it('are written back byte for byte', async () => {
    const bytes = await readFile(path);
    const dataset = await dragonflyPhotonsBinary.open(memorySource(bytes, 'photons.emc'), noHdf5);
    expect(Buffer.compare(await bytesFrom(encodePhotonsBinary(dataset)), bytes)).toBe(0);
  });
});

describe.runIf(withShared)('the golden photons of the slide', () => {
  it('have the counts of its README', async () => {
    const packed = join(shared, 'golden/emc-slide/photons.emc.gz');
    const bytes = gunzipSync(await readFile(packed));
    expect(bytes.length).toBe(41_029_916);
    const dataset = await dragonflyPhotonsBinary.open(memorySource(bytes, 'photons.emc'), {
      ...noHdf5,
      pixelCount: 22500,
    });
    const photons = await dataset.photons();
    expect(photons.frameCount).toBe(3000);
    expect(Math.round(photons.ones.length / 3000)).toBe(1280);
    expect(Math.round(photons.multi.length / 3000)).toBe(1068);
    const block = await dataset.photons({ from: 1000, to: 1003 });
    expect(block.ones).toEqual(
      photons.ones.slice(photons.onesOffsets[1000], photons.onesOffsets[1003]),
    );
  });
});
