import { describe, expect, test } from 'vitest';
import { refineCube } from '../../src/volume/refine-cube.ts';

describe('refineCube', () => {
  test.each([
    { size: 1, factor: 3 },
    { size: 2, factor: 2 },
    { size: 5, factor: 3 },
  ])('edge $size by $factor: the given values are among the finer ones', ({ size, factor }) => {
    const values = Float64Array.from({ length: size ** 3 }, (_, i) => Math.sin(7 * i));
    const fine = (size - 1) * factor + 1;
    const refined = refineCube(values, size, factor);
    expect(refined).toHaveLength(fine ** 3);
    values.forEach((value, i) => {
      const [x, y, z] = [Math.floor(i / size ** 2), Math.floor(i / size) % size, i % size];
      const at = ((x * fine + y) * fine + z) * factor;
      expect(refined[at]).toBeCloseTo(value, 6);
    });
  });

  test('what is linear stays linear within', () => {
    const size = 6;
    const values = Float64Array.from({ length: size ** 3 }, (_, i) => {
      return 4 * Math.floor(i / size ** 2) + 2 * (Math.floor(i / size) % size) - (i % size);
    });
    const refined = refineCube(values, size, 2);
    const at = (x: number, y: number, z: number): number => refined[(x * 11 + y) * 11 + z];
    expect(at(5, 4, 7)).toBeCloseTo(4 * 2.5 + 2 * 2 - 3.5, 5);
    expect(at(4, 5, 3)).toBeCloseTo(4 * 2 + 2 * 2.5 - 1.5, 5);
  });

  test('never overshoots its neighbours', () => {
    const values = new Float64Array(7 ** 3);
    values[3 * 49 + 3 * 7 + 3] = 1000;
    const refined = refineCube(values, 7, 4);
    expect(Math.min(...refined)).toBe(0);
    expect(Math.max(...refined)).toBe(1000);
  });
});
