import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { VolumeFile } from '../../../../src/io/format.ts';
import { encodeMrc, isExactInMrc } from '../../../../src/io/formats/mrc/encode-mrc.ts';
import { mrc } from '../../../../src/io/formats/mrc/mrc.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import type { Volume } from '../../../../src/volume/volume.ts';
import { shared, withShared } from '../../../support/golden-folders.ts';
import { mrcBytes, mrcBytesOf } from '../../../support/mrc-bytes.ts';
import { bytesFrom, noHdf5 } from '../../../support/open-bytes.ts';
import { refusalOf } from '../../../support/refusal.ts';

const open = (bytes: Uint8Array): Promise<VolumeFile> =>
  mrc.open(memorySource(bytes, 'map.mrc'), noHdf5);

const openMap = async (name: string): Promise<VolumeFile> =>
  mrc.open(await openFileSource(join(shared, 'data/em-maps', name)), noHdf5);

const at = ({ shape, data }: Volume, x: number, y: number, z: number): number =>
  data[(x * shape[1] + y) * shape[2] + z];

// Values read with NumPy from the same files.
describe.runIf(withShared)('maps that others made', () => {
  it('of mode 2, axes x y z', async () => {
    const file = await openMap('EMD-3197.map');
    expect(file).toMatchObject({ shape: [20, 20, 20], dtype: 'float32' });
    expect(file.voxelSize).toBeCloseTo(11.4, 5);
    const volume = await file.read();
    await file.close();
    expect(at(volume, 0, 0, 0)).toBe(-1.8013091087341309);
    expect(at(volume, 1, 0, 0)).toBe(-1.6618503332138062);
    expect(at(volume, 0, 1, 0)).toBe(-2.1725685596466064);
    expect(at(volume, 19, 18, 17)).toBe(3.268847703933716);
    expect(at(volume, 10, 3, 7)).toBe(-2.909679651260376);
  });

  it('of mode 0, axes y x z, with unequal voxel edges', async () => {
    const file = await openMap('3pqr-mode0.ccp4');
    expect(file).toMatchObject({ shape: [100, 69, 59], dtype: 'int8' });
    expect(file.voxelSize).toBeUndefined();
    expect(file.voxelEdges).toHaveLength(3);
    expect(file.cellAngles).toEqual([90, 90, 120]);
    const volume = await file.read();
    await file.close();
    expect(at(volume, 0, 0, 0)).toBe(-41);
    expect(at(volume, 1, 0, 0)).toBe(-42);
    expect(at(volume, 0, 1, 0)).toBe(-37);
    expect(at(volume, 50, 30, 20)).toBe(-12);
    expect(at(volume, 12, 60, 33)).toBe(-42);
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
        const file = await open(await bytesFrom(encodeMrc(volume)));
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
    const file = await open(await bytesFrom(encodeMrc(volume)));
    expect(file).toMatchObject({ shape: [2, 2, 2], voxelSize: 3.5 });
    expect([...(await file.read()).data]).toEqual([...volume.data]);
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
      const file = await open(bytes);
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
        expect(at(volume, x, y, z)).toBe(x + 2 * (y + 3 * z) - 10 + (shift[dtype] ?? 0));
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
      const volume = await (await open(await mrcBytesOf(0, 1, write, { axes }))).read();
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
        expect(at(volume, x, y, z)).toBe(column + 2 * (row + 3 * section));
      }
    },
  );

  it('is x y z where an old file does not say', async () => {
    const volume = await (await open(await mrcBytes({ 16: 0, 17: 0, 18: 0 }))).read();
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
    const volume = await (await open(await mrcBytesOf(12, 2, write))).read();
    expect(volume.data[0]).toBe(value);
  });
});

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
    const error = await refusalOf(async () => open(await mrcBytes(words)));
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(where);
  });

  it('for half a header', async () => {
    const error = await refusalOf(async () => open((await mrcBytes({})).subarray(0, 500)));
    expect(error.message).toContain('500 bytes long: it was cut off');
  });

  it.each([
    ['4-bit integers', { 3: 101 }, '4-bit integers'],
    ['a stack of volumes', { 22: 401 }, 'ispg 401'],
  ])('as not built yet for %s', async (_, words, feature) => {
    const error = await refusalOf(async () => open(await mrcBytes(words)));
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
      const volume = await (await open(bytes)).read();
      expect(at(volume, 1, 0, 0)).toBe(1);
    }
  });
});

describe('odd headers', () => {
  it.each([[0], [0x2050414d], [0x20202020]])(
    'with the map string %i are read where all else fits',
    async (word) => {
      const file = await open(await mrcBytes({ 52: word }));
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
      expect(at(await (await open(bytes)).read(), 1, 0, 0)).toBe(1);
    }
  });

  it('of IMOD may have bytes without a sign', async () => {
    const write = (view: DataView, offset: number, voxel: number): void => {
      view.setUint8(offset, voxel + 200);
    };
    const bytes = await mrcBytesOf(0, 1, write);
    const view = new DataView(bytes.buffer);
    view.setInt32(4 * 38, 1146047817, true);
    const unsigned = await open(bytes.slice());
    expect(unsigned.dtype).toBe('uint8');
    expect(at(await unsigned.read(), 1, 0, 0)).toBe(201);
    view.setInt32(4 * 39, 1, true);
    const signed = await open(bytes);
    expect(signed.dtype).toBe('int8');
    expect(at(await signed.read(), 1, 0, 0)).toBe(201 - 256);
  });

  it('with a skew cell tell its angles instead of one size', async () => {
    const bytes = await mrcBytes();
    new DataView(bytes.buffer).setFloat32(4 * 15, 120, true);
    const file = await open(bytes);
    expect(file.voxelSize).toBeUndefined();
    expect(file).toMatchObject({ voxelEdges: [2, 2, 2], cellAngles: [90, 90, 120] });
  });

  it('may tell neither cell nor angles', async () => {
    const file = await open(await mrcBytes({ 10: 0, 11: 0, 12: 0, 13: 0, 14: 0, 15: 0 }));
    expect(file.voxelSize).toBeUndefined();
    expect(file.voxelEdges).toBeUndefined();
  });

  it('may begin anywhere in the cell', async () => {
    const volume = await (await open(await mrcBytes({ 4: -43, 5: -98, 6: 13 }))).read();
    expect(at(volume, 0, 0, 0)).toBe(-7.5);
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

describe('complex numbers', () => {
  it.each([
    { mode: 3, bytes: 2, dtype: 'complex int16' },
    { mode: 4, bytes: 4, dtype: 'complex float32' },
  ])('of mode $mode are read, in any order of axes', async ({ mode, bytes: half, dtype }) => {
    const write = (view: DataView, offset: number, voxel: number): void => {
      for (const [i, value] of [voxel + 1, -voxel - 1].entries()) {
        const place = offset + i * half;
        if (mode === 3) {
          view.setInt16(place, value, true);
        } else {
          view.setFloat32(place, value, true);
        }
      }
    };
    const file = await open(await mrcBytesOf(mode, 2 * half, write, { axes: [3, 2, 1] }));
    expect(file.dtype).toBe(dtype);
    const { shape, real, imaginary } = (await file.readComplex?.()) ?? { shape: [] };
    // The file counts along its own axes, of which the last, of 2, is the slowest and is x or z.
    expect([...shape].sort()).toEqual([2, 3, 4]);
    expect(Array.from(real ?? []).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
    expect(Array.from(imaginary ?? [])).toEqual(Array.from(real ?? [], (value) => -value));
    const parts: number[] = [];
    for await (const block of file.blocks()) {
      parts.push(...Array.from(block));
    }
    expect(parts.slice(0, 4)).toEqual([1, -1, 2, -2]);
    const error = await refusalOf(() => file.read());
    expect(error.tag).toBe('Input');
  });

  it.each([
    ['whole, with a cubic cell', 2, [8, 8, 8], { isHalf: false, step: 1 / 8 }],
    ['whole, with a cell that is no cube', 2, [4, 6, 8], { isHalf: false }],
    ['whole, without a cell', 2, [0, 0, 0], { isHalf: false }],
    ['half of three voxels', 3, [8, 8, 8], { isHalf: true }],
  ])('are a transform: %s', async (_, sampling, cell, transform) => {
    const bytes = await mrcBytesOf(4, 8, () => undefined);
    const view = new DataView(bytes.buffer);
    view.setInt32(4 * 7, sampling, true);
    cell.forEach((edge, axis) => {
      view.setFloat32(4 * (10 + axis), edge, true);
    });
    const file = await open(bytes);
    expect(file.space).toBe('reciprocal');
    expect(file.transform).toEqual(transform);
  });

  it.each([
    [[2, 3, 3], true],
    [[3, 4, 4], true],
    [[2, 3, 4], false],
    // No half is as long as the whole.
    [[2, 2, 2], false],
    [[3, 3, 3], false],
  ])('of %j voxels, told as sampling too, are half of a transform: %j', async (extents, isHalf) => {
    const [x, y, z] = extents;
    const head = (await mrcBytesOf(4, 8, () => undefined)).subarray(0, 1024);
    const bytes = new Uint8Array(1024 + 8 * x * y * z);
    bytes.set(head);
    const view = new DataView(bytes.buffer);
    extents.forEach((extent, axis) => {
      view.setInt32(4 * axis, extent, true);
      view.setInt32(4 * (7 + axis), extent, true);
    });
    const file = await open(bytes);
    expect(file.transform?.isHalf).toBe(isHalf);
  });
});
