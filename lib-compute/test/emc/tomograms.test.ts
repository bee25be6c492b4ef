import { expect, test } from 'vitest';
import { tomogramsOf } from '../../src/emc/tomograms.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';

const rotations = rotationList(1);
const matrices = rotationMatrices(rotations.quaternions);

test('one mode: the rotations themselves', () => {
  const tomograms = tomogramsOf(rotations, { rotating: 1, still: 0 });
  expect(tomograms.count).toBe(60);
  expect(tomograms.matrices).toEqual(matrices);
  expect(tomograms.weights).toEqual(rotations.weights);
  expect(tomograms.models).toEqual(new Int32Array(60));
});

test('several modes: rotation x modes + mode, then those that stand still in the first rotation', () => {
  const tomograms = tomogramsOf(rotations, { rotating: 3, still: 2 });
  expect(tomograms.count).toBe(182);
  expect([...tomograms.models.slice(0, 7)]).toEqual([0, 1, 2, 0, 1, 2, 0]);
  expect([...tomograms.models.slice(180)]).toEqual([3, 4]);
  expect(tomograms.matrices.slice(9 * 4, 9 * 5)).toEqual(matrices.slice(9, 18));
  expect(tomograms.matrices.slice(9 * 181)).toEqual(matrices.slice(0, 9));
  expect(tomograms.weights[4]).toBe(rotations.weights[1] / 5);
  expect(tomograms.weights[180]).toBe(rotations.weights[0] / 5);
});
