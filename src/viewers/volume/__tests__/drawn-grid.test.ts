import { expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { drawnGrid, halvedGrid } from '../scene/drawn-grid.ts';
import { volumeCalls } from '../scene/volume-calls.ts';

/** A ball of radius 10 in `size` voxels around `middle`: its values fall from 1 in the centre to 0 at 20. */
function ball(size: number, middle: readonly number[]): ReturnType<typeof volumeFixture> {
  const values = Float64Array.from({ length: size ** 3 }, (_, i) => {
    const place = [Math.floor(i / size ** 2), Math.floor(i / size) % size, i % size];
    return Math.max(0, 1 - Math.hypot(...place.map((at, axis) => at - middle[axis])) / 20);
  });
  return volumeFixture(values, 'linear');
}

const ASIS = {
  centrosymmetric: false,
  radialMinimum: false,
  normalised: false,
  part: 'coloured',
  signs: 'both',
  minus: undefined,
} as const;

// The first as it is, the second refined before it is halved, of odd edges.
test.each([
  [96, [40, 50.5, 44]],
  [51, [24, 27.5, 22]],
])('of half the detail the surface of %i³ lies where it lies', async (size, middle) => {
  const calls = volumeCalls();
  calls.show(ball(size, middle), size, ASIS);
  const whole = await calls.surface(0.5, undefined);
  const half = await calls.surface(0.5, undefined, { isHalved: true, block: 1 });
  if (!whole || !half) {
    throw new Error('There are no surfaces.');
  }
  expect(whole.indices.length / half.indices.length).toBeGreaterThan(3);
  expect(whole.indices.length / half.indices.length).toBeLessThan(5);
  for (let vertex = 0; vertex < half.positions.length; vertex += 3) {
    const place = half.positions.subarray(vertex, vertex + 3);
    const radius = Math.hypot(...middle.map((at, axis) => place[axis] - at));
    expect(Math.abs(radius - 10)).toBeLessThan(0.3);
  }
  // What was seen for a moment changes nothing of what comes after.
  expect((await calls.surface(0.5, undefined))?.positions).toEqual(whole.positions);
});

test('what is small is not halved', () => {
  const grid = drawnGrid(ball(64, [30, 30, 30]), 64, undefined);
  expect(halvedGrid(grid)).toBe(grid);
});
