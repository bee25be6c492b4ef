import { expect, it } from 'vitest';
import { shiftToMiddle } from '../../src/volume/shift-to-middle.ts';

/** Element by element, as it is defined. */
function expected(values: Float64Array, [nx, ny, nz]: readonly number[]): Float64Array {
  const shifted = new Float64Array(values.length);
  for (let x = 0; x < nx; x++) {
    for (let y = 0; y < ny; y++) {
      for (let z = 0; z < nz; z++) {
        const [toX, toY, toZ] = [
          (x + Math.floor(nx / 2)) % nx,
          (y + Math.floor(ny / 2)) % ny,
          (z + Math.floor(nz / 2)) % nz,
        ];
        shifted[(toX * ny + toY) * nz + toZ] = values[(x * ny + y) * nz + z];
      }
    }
  }
  return shifted;
}

it.each([[[2, 2, 2]], [[3, 3, 3]], [[2, 3, 5]], [[5, 4, 1]]])(
  'moves the first voxel of %j to the middle',
  (shape) => {
    const values = Float64Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => i);
    const shifted = values.slice();
    shiftToMiddle(shifted, shape);
    expect(shifted).toEqual(expected(values, shape));
  },
);

it('keeps modes apart', () => {
  const one = Int16Array.from({ length: 18 }, (_, i) => i);
  const two = Int16Array.of(...one, ...one.map((value) => value + 100));
  shiftToMiddle(one, [3, 2, 3]);
  shiftToMiddle(two, [2, 3, 2, 3]);
  expect(two).toEqual(Int16Array.of(...one, ...one.map((value) => value + 100)));
});
