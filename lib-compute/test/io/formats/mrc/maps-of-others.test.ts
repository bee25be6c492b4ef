import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VolumeFile } from '../../../../src/io/format.ts';
import { encodeMrc } from '../../../../src/io/formats/mrc/encode-mrc.ts';
import { mrc } from '../../../../src/io/formats/mrc/mrc.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { shared, withShared } from '../../../support/golden-folders.ts';
import { voxelAt } from '../../../support/mrc-file.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';

const openMap = async (name: string): Promise<VolumeFile> =>
  mrc.open(await openFileSource(join(shared, 'data/em-maps', name)), noHdf5);

// Values read with NumPy from the same files.
describe.runIf(withShared)('maps that others made', () => {
  it('of mode 2, axes x y z', async () => {
    const file = await openMap('EMD-3197.map');
    expect(file).toMatchObject({ shape: [20, 20, 20], dtype: 'float32' });
    expect(file.voxelSize).toBeCloseTo(11.4, 5);
    const volume = await file.read();
    await file.close();
    expect(voxelAt(volume, 0, 0, 0)).toBe(-1.8013091087341309);
    expect(voxelAt(volume, 1, 0, 0)).toBe(-1.6618503332138062);
    expect(voxelAt(volume, 0, 1, 0)).toBe(-2.1725685596466064);
    expect(voxelAt(volume, 19, 18, 17)).toBe(3.268847703933716);
    expect(voxelAt(volume, 10, 3, 7)).toBe(-2.909679651260376);
  });

  it('of mode 0, axes y x z, with unequal voxel edges', async () => {
    const file = await openMap('3pqr-mode0.ccp4');
    expect(file).toMatchObject({ shape: [100, 69, 59], dtype: 'int8' });
    expect(file.voxelSize).toBeUndefined();
    expect(file.voxelEdges).toHaveLength(3);
    expect(file.cellAngles).toEqual([90, 90, 120]);
    const volume = await file.read();
    await file.close();
    expect(voxelAt(volume, 0, 0, 0)).toBe(-41);
    expect(voxelAt(volume, 1, 0, 0)).toBe(-42);
    expect(voxelAt(volume, 0, 1, 0)).toBe(-37);
    expect(voxelAt(volume, 50, 30, 20)).toBe(-12);
    expect(voxelAt(volume, 12, 60, 33)).toBe(-42);
    expect(Array.from(volume.data).reduce((sum, value) => sum + value, 0)).toBe(-14814921);
  });

  it('are written with the same statistics', async () => {
    const file = await openMap('EMD-3197.map');
    const bytes = await bytesFrom(encodeMrc(await file.read()));
    await file.close();
    const view = new DataView(bytes.buffer);
    const statistics = [19, 20, 21, 54].map((word) => view.getFloat32(4 * word, true));
    // dmin, dmax, dmean, rms in the original header.
    [-4.1337457, 5.576737, 0.783612, 2.399953].forEach((value, i) => {
      expect(statistics[i]).toBeCloseTo(value, 5);
    });
  });
});
