import { expect, test } from 'vitest';
import { rotationTiles } from '../../../src/backends/wasm/rotation-tiles.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../../src/geometry/rotation-matrix.ts';

const rotations = rotationList(4);

test.each([1, 2, 3, 7])('deal every rotation once to %i workers, evenly', (workers) => {
  const shares = rotationTiles(rotations, workers);
  const numbers = shares.flatMap((share) => [...share.numbers]).filter((r) => r >= 0);
  expect(numbers.sort((a, b) => a - b)).toEqual([...Array(rotations.count).keys()]);
  const counts = shares.map((share) => share.tileCount);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('give each place its own matrix and weight, and none to empty places', () => {
  const few = { ...rotations, count: 21 };
  const [share] = rotationTiles(few, 1);
  const matrices = rotationMatrices(rotations.quaternions);
  expect(share.tileCount).toBe(2);
  share.numbers.forEach((r, place) => {
    if (r >= 0) {
      expect(share.logWeights[place]).toBe(Math.log(rotations.weights[r]));
      expect(share.matrices.slice(9 * place, 9 * place + 9)).toEqual(
        matrices.slice(9 * r, 9 * r + 9),
      );
    } else {
      expect(share.logWeights[place]).toBe(-Infinity);
    }
  });
  expect(share.numbers.filter((r) => r < 0)).toHaveLength(11);
});

test('start no worker without rotations', () => {
  expect(rotationTiles({ ...rotations, count: 20 }, 5)).toHaveLength(2);
});

test('put neighbours into the same tile', () => {
  const [share] = rotationTiles(rotations, 1);
  const { quaternions } = rotations;
  const closeness = (a: number, b: number): number =>
    Math.abs(
      [0, 1, 2, 3].reduce((sum, k) => sum + quaternions[4 * a + k] * quaternions[4 * b + k], 0),
    );
  let sum = 0;
  for (let tile = 0; tile < share.tileCount - 1; tile++) {
    const members = share.numbers.subarray(16 * tile, 16 * tile + 16);
    sum += Math.min(...Array.from(members, (r) => closeness(members[0], r)));
  }
  // 16 rotations 0.23 rad apart fill a cube of half a radian; two random ones are 2.2 rad apart.
  expect(2 * Math.acos(sum / (share.tileCount - 1))).toBeLessThan(1);
});
