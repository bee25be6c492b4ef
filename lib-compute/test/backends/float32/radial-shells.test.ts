import { expect, test } from 'vitest';
import { radialShells } from '../../../src/backends/float32/radial-shells.ts';

const EDGE = 9;
const grid = { edge: EDGE, depth: EDGE, models: 1 };
const model = Float64Array.from({ length: EDGE ** 3 }, (_, voxel) => Math.sin(7 * voxel));

test('shells up to the last are those of all shells', () => {
  const all = radialShells(model, grid);
  const inner = radialShells(model, grid, 4);
  expect(all.means).toHaveLength(8);
  expect(inner.means).toEqual(all.means.slice(0, 5));
  expect(inner.highest).toEqual(all.highest.slice(0, 5));
  expect(inner.lowest).toEqual(all.lowest.slice(0, 5));
});

test('a shell holds the voxels whose distance rounds to its number', () => {
  const { means, highest, lowest } = radialShells(model, grid, 1);
  const values: number[] = [];
  model.forEach((value, voxel) => {
    const [x, y, z] = [
      Math.floor(voxel / EDGE ** 2),
      Math.floor(voxel / EDGE) % EDGE,
      voxel % EDGE,
    ];
    if (Math.round(Math.hypot(x - 4, y - 4, z - 4)) === 1) {
      values.push(value);
    }
  });
  expect(values).toHaveLength(18);
  expect(means[1]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 18, 12);
  expect([highest[1], lowest[1]]).toEqual([Math.max(...values), Math.min(...values)]);
});
