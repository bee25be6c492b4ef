import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FastNets } from '../../../src/volume/nets/fast-nets.ts';
import { litSurface, type LitSurface } from '../../../src/volume/nets/lit-surface.ts';
import { quantise } from '../../../src/volume/quantise.ts';
import type { FieldVolume } from '../../../src/volume/scalar-field.ts';

type Shape = [number, number, number];

const nets = await FastNets.load();

/** Directions are rounded otherwise, so that a ray may end in the voxel beside. */
const MOST_UNLIKE_LIGHT = 0.001;

function expectSame(volume: FieldVolume, shape: Shape, level: number, block = 1): void {
  const { made, expected } = expectSameNet(volume, shape, level, block);
  expect(made.light).toHaveLength(expected.light.length);
  const other = made.light.filter((at, i) => Math.abs(at - expected.light[i]) > 1).length;
  expect(other).toBeLessThanOrEqual(MOST_UNLIKE_LIGHT * made.light.length);
}

function expectSameNet(
  volume: FieldVolume,
  shape: Shape,
  level: number,
  block = 1,
): Readonly<Record<'made' | 'expected', LitSurface>> {
  const made = nets.surface(volume, shape, level, block);
  const expected = litSurface(volume, shape, level, block);
  expect(areSame(made.indices, expected.indices)).toBe(true);
  expect(areSame(made.positions, expected.positions)).toBe(true);
  expect(areSame(made.normals, expected.normals)).toBe(true);
  return { made, expected };
}

function areSame(a: Float32Array | Uint32Array, b: Float32Array | Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function waves([nx, ny, nz]: Shape): Float32Array {
  return Float32Array.from({ length: nx * ny * nz }, (_, i) => {
    const [x, y, z] = [Math.floor(i / (ny * nz)), Math.floor(i / nz) % ny, i % nz];
    return Math.sin(0.9 * x + 0.1 * y) + Math.sin(0.7 * y - 0.2 * z) + Math.sin(0.8 * z);
  });
}

/** Rows that end before, at and behind what 16 bytes and 64 bits hold. */
const shapes: Shape[] = [
  [1, 1, 1],
  [5, 7, 11],
  [1, 4, 9],
  [13, 2, 3],
  [3, 4, 15],
  [3, 4, 16],
  [4, 3, 17],
  [3, 3, 63],
  [3, 3, 64],
  [3, 3, 65],
  [2, 5, 128],
  [33, 31, 129],
];

describe.each(shapes)('surface nets of %i x %i x %i voxels are the same', (...shape) => {
  test.each([-5, -0.5, 0, 0.4, 1.7, 5])('at %d, of numbers and of codes', (level) => {
    const values = waves(shape);
    expectSame(values, shape, level);
    expectSame(quantise(values, 'linear'), shape, level);
    expectSame(quantise(values, 'log'), shape, level);
  });
});

test.each([2, 3, 4])('with the vertices of blocks of %i merged too', (block) => {
  for (const shape of shapes) {
    const values = waves(shape);
    for (const level of [-0.5, 0.4, 1.7]) {
      expectSame(values, shape, level, block);
      expectSame(quantise(values, 'linear'), shape, level, block);
    }
  }
});

test('a surface that was merged leaves nothing behind for the next', () => {
  const values = waves([33, 31, 129]);
  expectSame(values, [33, 31, 129], 0.4, 2);
  expectSame(values, [33, 31, 129], 0.4);
});

test('a level between two float32 parts them as float64 does', () => {
  const value = Math.fround(0.1);
  const volume = Float32Array.from({ length: 27 }, (_, i) => (i === 13 ? value : 0));
  expectSame(volume, [3, 3, 3], value);
  expectSame(volume, [3, 3, 3], value + 1e-10);
  expectSame(volume, [3, 3, 3], value - 1e-10);
  expectSame(volume, [3, 3, 3], -1e-300);
  expectSame(volume, [3, 3, 3], 1e-300);
});

test('what is no number, or infinite, is taken as it is', () => {
  const volume = waves([6, 5, 7]);
  volume.set([Number.NaN, Infinity, -Infinity, Number.NaN], 60);
  expectSame(volume, [6, 5, 7], 0.3);
  expectSame(volume, [6, 5, 7], Number.NaN);
});

test('any bytes at any level', () => {
  const extent = fc.integer({ min: 1, max: 19 });
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), extent)
    .chain((shape) => {
      const length = shape[0] * shape[1] * shape[2];
      return fc.record({
        shape: fc.constant(shape),
        values: fc.uint8Array({ minLength: length, maxLength: length }),
        level: fc.double({ min: -1, max: 256, noNaN: true }),
      });
    });
  fc.assert(
    fc.property(cases, ({ shape, values, level }) => {
      expectSameNet({ values, scale: 'linear', low: 0, high: 255 }, shape, level);
      expectSameNet(Float32Array.from(values), shape, level);
      expectSameNet(Float32Array.from(values), shape, level, 2);
    }),
  );
});
