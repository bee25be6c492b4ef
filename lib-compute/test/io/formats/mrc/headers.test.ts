import { describe, expect, it } from 'vitest';
import { mrc } from '../../../../src/io/formats/mrc/mrc.ts';
import { mrcBytes, mrcBytesOf } from '../../../support/mrc-bytes.ts';
import { openMrc, voxelAt } from '../../../support/mrc-file.ts';
import { refusalOf } from '../../../support/refusal.ts';

describe('a map is refused', () => {
  it.each([
    ['an extent of zero', { 0: 0 }, 'nx, ny, nz'],
    ['a negative extent', { 1: -3 }, 'nx, ny, nz'],
    ['extents beyond all bounds', { 0: 2 ** 31 - 1, 1: 2 ** 31 - 1, 2: 2 ** 31 - 1 }, 'the file'],
    ['extents that do not fit the file', { 2: 5 }, '1144 bytes long'],
    ['a file that was cut off', { 2: 5 }, 'bytes long: it was cut off'],
    ['voxels beyond its extents', { 2: 1 }, 'its header belongs to another file'],
    ['an extended header that is not there', { 23: 80 }, 'the file'],
    ['a negative extended header', { 23: -96, 2: 8 }, 'nsymbt (offset 92)'],
    ['an unknown mode', { 3: 7 }, 'the mode (offset 12) should be one of 0, 1, 2, 3, 4, 6, 12'],
    ['an axis twice', { 16: 2 }, 'mapc, mapr, maps'],
    ['another magic', { 52: 0x2050414e }, 'the map string (offset 208)'],
  ])('for %s', async (_, words, where) => {
    const error = await refusalOf(async () => openMrc(await mrcBytes(words)));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(where);
  });

  it('for half a header', async () => {
    const error = await refusalOf(async () => openMrc((await mrcBytes({})).subarray(0, 500)));
    expect(error.message).toContain('500 bytes long: it was cut off');
  });

  it.each([
    ['4-bit integers', { 3: 101 }, '4-bit integers'],
    ['a stack of volumes', { 22: 401 }, 'ispg 401'],
  ])('as not built yet for %s', async (_, words, feature) => {
    const error = await refusalOf(async () => openMrc(await mrcBytes(words)));
    expect(error.tag).toBe('NotBuilt');
    expect(error.message).toContain(feature);
  });
});

describe('the byte order', () => {
  it('is found without a machine stamp', async () => {
    for (const bigEndian of [false, true]) {
      const write = (view: DataView, offset: number, voxel: number): void => {
        view.setInt16(offset, voxel, !bigEndian);
      };
      const bytes = await mrcBytesOf(1, 2, write, { bigEndian });
      bytes.fill(0, 212, 216);
      const volume = await (await openMrc(bytes)).read();
      expect(voxelAt(volume, 1, 0, 0)).toBe(1);
    }
  });
});

describe('odd headers', () => {
  it.each([[0], [0x2050414d], [0x20202020]])(
    'with the map string %i are read where all else fits',
    async (word) => {
      const file = await openMrc(await mrcBytes({ 52: word }));
      expect(file).toMatchObject({ shape: [2, 3, 4], voxelSize: 2 });
    },
  );

  it('may have a stamp of the other byte order', async () => {
    for (const bigEndian of [false, true]) {
      const write = (view: DataView, offset: number, voxel: number): void => {
        view.setInt16(offset, voxel, !bigEndian);
      };
      const bytes = await mrcBytesOf(1, 2, write, { bigEndian });
      bytes.set(bigEndian ? [0x44, 0x41] : [0x11, 0x11], 212);
      expect(voxelAt(await (await openMrc(bytes)).read(), 1, 0, 0)).toBe(1);
    }
  });

  it('of IMOD may have bytes without a sign', async () => {
    const write = (view: DataView, offset: number, voxel: number): void => {
      view.setUint8(offset, voxel + 200);
    };
    const bytes = await mrcBytesOf(0, 1, write);
    const view = new DataView(bytes.buffer);
    view.setInt32(4 * 38, 1146047817, true);
    const unsigned = await openMrc(bytes.slice());
    expect(unsigned.dtype).toBe('uint8');
    expect(voxelAt(await unsigned.read(), 1, 0, 0)).toBe(201);
    view.setInt32(4 * 39, 1, true);
    const signed = await openMrc(bytes);
    expect(signed.dtype).toBe('int8');
    expect(voxelAt(await signed.read(), 1, 0, 0)).toBe(201 - 256);
  });

  it('with a skew cell tell its angles instead of one size', async () => {
    const bytes = await mrcBytes();
    new DataView(bytes.buffer).setFloat32(4 * 15, 120, true);
    const file = await openMrc(bytes);
    expect(file.voxelSize).toBeUndefined();
    expect(file).toMatchObject({ voxelEdges: [2, 2, 2], cellAngles: [90, 90, 120] });
  });

  it('may tell neither cell nor angles', async () => {
    const file = await openMrc(await mrcBytes({ 10: 0, 11: 0, 12: 0, 13: 0, 14: 0, 15: 0 }));
    expect(file.voxelSize).toBeUndefined();
    expect(file.voxelEdges).toBeUndefined();
  });

  it('may begin anywhere in the cell', async () => {
    const volume = await (await openMrc(await mrcBytes({ 4: -43, 5: -98, 6: 13 }))).read();
    expect(voxelAt(volume, 0, 0, 0)).toBe(-7.5);
  });
});

describe('probing', () => {
  it('knows a map by its magic or its name', async () => {
    const bytes = await mrcBytes();
    expect(mrc.probe?.(bytes, { name: 'a.bin', size: bytes.length })).toBeGreaterThan(0.9);
    for (const name of ['a.mrc', 'a.MAP', 'a.ccp4']) {
      expect(mrc.probe?.(new Uint8Array(10), { name, size: 10 })).toBeGreaterThan(0);
    }
    expect(mrc.probe?.(new Uint8Array(1024), { name: 'a.bin', size: 1024 })).toBe(0);
  });
});
