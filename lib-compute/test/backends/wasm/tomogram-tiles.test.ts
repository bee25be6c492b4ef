import { expect, test } from 'vitest';
import { tomogramTiles } from '../../../src/backends/wasm/tomogram-tiles.ts';
import { tomogramsOf } from '../../../src/emc/tomograms.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';

const rotations = rotationList(4);
const tomograms = tomogramsOf(rotations, { rotating: 1, still: 0 });

test.each([1, 2, 3, 7])('deal every tomogram once to %i workers, evenly', (workers) => {
  const shares = tomogramTiles(tomograms, workers);
  const numbers = shares.flatMap((share) => [...share.numbers]).filter((r) => r >= 0);
  expect(numbers.sort((a, b) => a - b)).toEqual([...Array(tomograms.count).keys()]);
  const counts = shares.map((share) => share.tileCount);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('give each place its own matrix and weight, and none to empty places', () => {
  const few = { ...tomograms, count: 21 };
  const [share] = tomogramTiles(few, 1);
  const { matrices, weights } = tomograms;
  expect(share.tileCount).toBe(2);
  share.numbers.forEach((r, place) => {
    if (r >= 0) {
      expect(share.logWeights[place]).toBe(Math.log(weights[r]));
      expect(share.matrices.slice(9 * place, 9 * place + 9)).toEqual(
        matrices.slice(9 * r, 9 * r + 9),
      );
    } else {
      expect(share.logWeights[place]).toBe(-Infinity);
    }
  });
  expect(share.numbers.filter((r) => r < 0)).toHaveLength(11);
});

test('start no worker without tomograms', () => {
  expect(tomogramTiles({ ...tomograms, count: 20 }, 5)).toHaveLength(2);
});

test('hold one model each', () => {
  const modes = tomogramsOf(rotationList(1), { rotating: 2, still: 1 });
  const [share] = tomogramTiles(modes, 1);
  expect([...share.models]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2]);
  share.numbers.forEach((number, place) => {
    expect(number < 0 || modes.models[number] === share.models[Math.floor(place / 16)]).toBe(true);
  });
});

test('put neighbours into the same tile', () => {
  const [share] = tomogramTiles(tomograms, 1);
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
