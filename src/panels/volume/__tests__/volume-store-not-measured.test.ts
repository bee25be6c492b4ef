import { describe, expect, test } from '@jest/globals';
import { memoryContext } from '../../frame/__tests__/frame-files.ts';
import { modelSize } from '../../../viewers/model-grid.ts';
import type { ReadVolume } from '../data/volume-request.ts';
import { VolumeStore } from '../data/volume-store.ts';
import { complexMrc, mrcOf } from './mrc-files.ts';

const rising = Float32Array.from({ length: 27 }, (_, i) => i);

/** The same values of both signs: from -13 to 13. */
const signed = rising.map((value) => value - 13);

/** Two of the values are none; in a file x runs fastest. */
function holed(values: Float32Array): Float32Array {
  return values.map((value, i) => (i === 8 ? NaN : i === 21 ? Infinity : value));
}

function holedComplexMrc(): Uint8Array {
  const bytes = complexMrc();
  new DataView(bytes.buffer).setFloat32(1024, NaN, true);
  return bytes;
}

const store = new VolumeStore(
  memoryContext({
    '/a/holed.mrc': mrcOf(holed(rising), [3, 3, 3], 4),
    '/a/holed-signed.mrc': mrcOf(holed(signed), [3, 3, 3], 4),
    '/a/holed-complex.mrc': holedComplexMrc(),
  }),
);

const unread = (): void => undefined;
const { signal } = new AbortController();

/** The voxels that are told to have no value. */
function missingOf({ missing = new Uint8Array() }: Pick<ReadVolume, 'missing'>): number[] {
  return [...missing.keys()].filter((voxel) => missing[voxel] === 1);
}

describe('a VolumeStore of values that are no numbers', () => {
  test('leaves out what is no number, and counts it', async () => {
    await store.open('/a/holed.mrc');
    for (const scale of ['linear', 'log'] as const) {
      const read = await store.volume(0, scale, unread, signal);
      // 8 and 21 are missing among 0 to 26.
      expect(read).toMatchObject({ notMeasured: 2, minimum: 0, maximum: 26 });
      expect(read.mean).toBeCloseTo((351 - 29) / 25, 6);
      expect(read.histogram.reduce((sum, count) => sum + count, 0)).toBe(25);
      expect([8, 21].map((i) => read.values[i])).toEqual([0, 0]);
      expect(missingOf(read)).toEqual([8, 21]);
      expect(read.values[26]).toBe(255);
      expect(modelSize(read)).toBe(3);
    }
  });

  test('leaves out what is no number of values of either sign, and of complex ones', async () => {
    await store.open('/a/holed-signed.mrc');
    const read = await store.volume(0, 'linear', unread, signal);
    expect(read).toMatchObject({ notMeasured: 2, hue: { lowest: -13, highest: 13 } });
    expect(read.histogram.reduce((sum, count) => sum + count, 0)).toBe(25);
    expect([8, 21].map((i) => read.values[i])).toEqual([0, 0]);
    expect(missingOf(read)).toEqual([8, 21]);

    await store.open('/a/holed-complex.mrc');
    const complex = await store.volume(0, 'linear', unread, signal);
    expect(complex.notMeasured).toBe(1);
    expect(complex.mean).toBeCloseTo(2, 6);
    expect(complex.values[0]).toBe(0);
    expect(missingOf(complex)).toEqual([0]);
    expect(complex.histogram.reduce((sum, count) => sum + count, 0)).toBe(26);
  });

  test('says where nothing was measured of a map that is no cube, and of what is binned', async () => {
    // All of the first layer of the first axis, and one voxel of the third.
    const map = Float32Array.from({ length: 4 * 4 * 2 }, (_, i) => (i < 8 || i === 20 ? NaN : i));
    // All of the two layers at the end of the first axis, and every other voxel of the others.
    const cube = Float32Array.from({ length: 64 }, (_, i) => (i >= 32 || i % 2 === 1 ? NaN : i));
    const holes = new VolumeStore(memoryContext({ '/a/map.mrc': mrcOf(map, [4, 4, 2]) }));
    await holes.open('/a/map.mrc');
    // Its two layers along z are in the middle of the cube.
    const layer = [0, 1, 2, 3].flatMap((y) => [4 * y + 1, 4 * y + 2]);
    const read = await holes.volume(0, 'linear', unread, signal);
    expect(missingOf(read)).toEqual([...layer, 32 + 2 * 4 + 1]);

    const small = new VolumeStore(memoryContext({ '/a/cube.mrc': mrcOf(cube, [4, 4, 4]) }), 2);
    await small.open('/a/cube.mrc');
    // Half of what the first four stand for was measured.
    expect(missingOf(await small.volume(0, 'linear', unread, signal))).toEqual([4, 5, 6, 7]);
  });
});
