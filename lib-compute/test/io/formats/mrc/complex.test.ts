import { describe, expect, it } from 'vitest';
import { mrcBytesOf } from '../../../support/mrc-bytes.ts';
import { openMrc } from '../../../support/mrc-file.ts';
import { refusalOf } from '../../../support/refusal.ts';

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
    const file = await openMrc(await mrcBytesOf(mode, 2 * half, write, { axes: [3, 2, 1] }));
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
    const file = await openMrc(bytes);
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
    const file = await openMrc(bytes);
    expect(file.transform?.isHalf).toBe(isHalf);
  });
});
