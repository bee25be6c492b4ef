import { expect, test } from 'vitest';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { framePlane } from '../../src/quality/frame-plane.ts';

const rotations = rotationList(2);

test('every pixel of a flat detector lies in the plane of its frame', () => {
  for (const orientation of [0, 17, 419]) {
    const normal = framePlane(orientation, rotations, { rotating: 1, still: 0 }) ?? [0, 0, 0];
    const { quaternions } = rotations;
    const matrix = rotationMatrices(quaternions.slice(4 * orientation, 4 * orientation + 4));
    for (const [qx, qy] of [
      [1, 0],
      [0, 1],
      [-3, 2],
    ]) {
      const place = [0, 3, 6].map((row) => matrix[row] * qx + matrix[row + 1] * qy);
      expect(place[0] * normal[0] + place[1] * normal[1] + place[2] * normal[2]).toBeCloseTo(0, 12);
    }
    expect(Math.hypot(...normal)).toBeCloseTo(1, 12);
  }
});

test('frames of any mode have the plane of their rotation; others have none', () => {
  const modes = { rotating: 3, still: 1 };
  const alone = framePlane(7, rotations, { rotating: 1, still: 0 });
  expect(framePlane(3 * 7 + 2, rotations, modes)).toEqual(alone);
  expect(framePlane(-1, rotations, modes)).toBeUndefined();
  expect(framePlane(3 * rotations.count, rotations, modes)).toBeUndefined();
});
