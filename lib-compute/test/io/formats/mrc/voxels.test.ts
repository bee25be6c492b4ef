import { describe, expect, it } from 'vitest';
import { mrcBytes, mrcBytesOf } from '../../../support/mrc-bytes.ts';
import { openMrc, voxelAt } from '../../../support/mrc-file.ts';

describe('every mode is read in both byte orders', () => {
  const modes: [
    string,
    number,
    number,
    (view: DataView, at: number, v: number, le: boolean) => void,
  ][] = [
    [
      'int8',
      0,
      1,
      (view, offset, v) => {
        view.setInt8(offset, v);
      },
    ],
    [
      'int16',
      1,
      2,
      (view, offset, v, le) => {
        view.setInt16(offset, v, le);
      },
    ],
    [
      'float32',
      2,
      4,
      (view, offset, v, le) => {
        view.setFloat32(offset, v, le);
      },
    ],
    [
      'uint16',
      6,
      2,
      (view, offset, v, le) => {
        view.setUint16(offset, v + 65500, le);
      },
    ],
    // In binary16, whole numbers from 0 to 23 behind 1024 are the last bits of the fraction.
    [
      'float16',
      12,
      2,
      (view, offset, v, le) => {
        view.setUint16(offset, 0x6400 + v + 10, le);
      },
    ],
  ];
  const shift: Readonly<Record<string, number>> = { uint16: 65500, float16: 1034 };

  it.each(modes)('%s', async (dtype, mode, size, write) => {
    for (const bigEndian of [false, true]) {
      const bytes = await mrcBytesOf(
        mode,
        size,
        (view, offset, voxel) => {
          write(view, offset, voxel - 10, !bigEndian);
        },
        { bigEndian, extended: 160 },
      );
      const file = await openMrc(bytes);
      expect(file).toMatchObject({ dtype, shape: [2, 3, 4], voxelSize: 2 });
      const volume = await file.read();
      // In the file x is fastest: voxel number = x + 2 (y + 3 z).
      for (const [x, y, z] of [
        [0, 0, 0],
        [1, 0, 0],
        [0, 2, 0],
        [0, 0, 3],
        [1, 2, 3],
      ]) {
        expect(voxelAt(volume, x, y, z)).toBe(x + 2 * (y + 3 * z) - 10 + (shift[dtype] ?? 0));
      }
    }
  });
});

describe('every order of axes', () => {
  it.each([[[1, 2, 3]], [[1, 3, 2]], [[2, 1, 3]], [[2, 3, 1]], [[3, 1, 2]], [[3, 2, 1]]])(
    '%s',
    async (axes) => {
      const write = (view: DataView, offset: number, voxel: number): void => {
        view.setInt8(offset, voxel);
      };
      const volume = await (await openMrc(await mrcBytesOf(0, 1, write, { axes }))).read();
      const extents = [2, 3, 4];
      expect(volume.shape).toEqual([1, 2, 3].map((axis) => extents[axes.indexOf(axis)]));
      for (const [column, row, section] of [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 2, 3],
      ]) {
        const place = [column, row, section];
        const [x, y, z] = [1, 2, 3].map((axis) => place[axes.indexOf(axis)]);
        expect(voxelAt(volume, x, y, z)).toBe(column + 2 * (row + 3 * section));
      }
    },
  );

  it('is x y z where an old file does not say', async () => {
    const volume = await (await openMrc(await mrcBytes({ 16: 0, 17: 0, 18: 0 }))).read();
    expect(volume.shape).toEqual([2, 3, 4]);
  });
});

describe('half floats', () => {
  it.each([
    [0x0000, 0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3c00, 1],
    [0xc100, -2.5],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])('%i is %d', async (bits, value) => {
    const write = (view: DataView, offset: number): void => {
      view.setUint16(offset, bits, true);
    };
    const volume = await (await openMrc(await mrcBytesOf(12, 2, write))).read();
    expect(volume.data[0]).toBe(value);
  });
});
