import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeMrc, isExactInMrc } from '../../../../src/io/formats/mrc/encode-mrc.ts';
import type { Volume } from '../../../../src/volume/volume.ts';
import { mrcBytes } from '../../../support/mrc-bytes.ts';
import { openMrc } from '../../../support/mrc-file.ts';
import { bytesFrom } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

describe('what is written is read back', () => {
  it('exactly, for float32 of any shape', async () => {
    const extent = fc.integer({ min: 1, max: 5 });
    const arbitrary = fc.tuple(extent, extent, extent).chain((shape) => {
      const length = shape[0] * shape[1] * shape[2];
      return fc.record({
        shape: fc.constant(shape),
        data: fc.float32Array({
          minLength: length,
          maxLength: length,
          noDefaultInfinity: true,
          noNaN: true,
        }),
      });
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ shape, data }) => {
        const volume: Volume = { kind: 'volume', shape, data: Float32Array.from(data) };
        expect(isExactInMrc(volume)).toBe(true);
        const file = await openMrc(await bytesFrom(encodeMrc(volume)));
        expect(await file.read()).toEqual(volume);
      }),
    );
  });

  it('with its voxel size, one mode without its axis', async () => {
    const volume: Volume = {
      kind: 'volume',
      shape: [1, 2, 2, 2],
      data: Float64Array.from({ length: 8 }, (_, i) => i / 4),
      voxelSize: 3.5,
    };
    const file = await openMrc(await bytesFrom(encodeMrc(volume)));
    expect(file).toMatchObject({ shape: [2, 2, 2], voxelSize: 3.5 });
    expect([...(await file.read()).data]).toEqual([...volume.data]);
  });

  it('as an intensity, with how far its voxels are apart', async () => {
    const data = Float32Array.from({ length: 27 }, (_, i) => i);
    for (const intensity of [{ step: 0.00129 }, {}]) {
      const volume: Volume = { kind: 'volume', shape: [3, 3, 3], data, intensity };
      const file = await openMrc(await bytesFrom(encodeMrc(volume)));
      expect(file).toMatchObject({ space: 'reciprocal', transform: { isHalf: false } });
      expect(file.voxelSize).toBeUndefined();
      const again = await file.read();
      // The header holds float32.
      for (const step of [file.transform?.step, again.intensity?.step]) {
        expect(step === undefined).toBe(intensity.step === undefined);
        expect(step ?? 0).toBeCloseTo(intensity.step ?? 0, 9);
      }
      expect([...again.data]).toEqual([...data]);
    }
  });

  it('rounded, where float32 does not hold it', () => {
    expect(isExactInMrc({ kind: 'volume', shape: [1, 1, 1], data: Float64Array.of(0.1) })).toBe(
      false,
    );
  });

  it('with the words of the standard', async () => {
    const bytes = await mrcBytes();
    const view = new DataView(bytes.buffer);
    const words = [0, 1, 2, 3, 7, 8, 9, 16, 17, 18, 22, 23].map((word) =>
      view.getInt32(4 * word, true),
    );
    expect(words).toEqual([2, 3, 4, 2, 2, 3, 4, 1, 2, 3, 1, 0]);
    expect([10, 11, 12].map((word) => view.getFloat32(4 * word, true))).toEqual([4, 6, 8]);
    expect([...bytes.subarray(208, 214)]).toEqual([0x4d, 0x41, 0x50, 0x20, 0x44, 0x44]);
  });

  it('unless it is no single volume, or too large', async () => {
    const bad: Volume[] = [
      { kind: 'volume', shape: [2, 2], data: new Float32Array(4) },
      { kind: 'volume', shape: [2, 1, 1, 1], data: new Float32Array(2) },
      { kind: 'volume', shape: [1, 1, 1], data: Float64Array.of(1e300) },
    ];
    for (const volume of bad) {
      expect((await refusalOf(() => bytesFrom(encodeMrc(volume)))).tag).toBe('Input');
    }
  });
});
