import { expect, test } from 'vitest';
import { rotationsToTry } from '../../src/emc/symmetry/rotations-to-try.ts';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { tomogramsOf } from '../../src/emc/tomograms.ts';
import { frameOrientation } from '../../src/matching/frame-orientation.ts';
import { triedRotations, type RotationFacts } from '../../src/matching/tried-rotations.ts';

const facts: RotationFacts = {
  kind: 'volumes',
  count: 420,
  divisions: [2],
  parity: false,
  isCentrosymmetric: false,
};

test('the rotations of a run are known from what it says of them', () => {
  expect(triedRotations(facts)).toEqual(rotationList(2));
  expect(triedRotations({ ...facts, kind: 'planes', count: 90 })).toEqual(
    planeRotations(90, false),
  );
  const part = rotationsToTry(rotationList(3), 'I', false);
  const symmetric = { ...facts, count: part.count, divisions: [2, 3], pointGroup: 'I' };
  expect(triedRotations(symmetric)).toEqual(part);
  expect(triedRotations({ ...facts, count: 421 })).toBeUndefined();
});

test('an orientation is the rotation and model of the tomogram of its number', () => {
  const rotations = rotationList(1);
  const modes = { rotating: 2, still: 1 };
  const tomograms = tomogramsOf(rotations, modes);
  for (let number = 0; number < tomograms.count; number++) {
    const known = frameOrientation(number, rotations, modes);
    expect(known?.mode).toBe(tomograms.models[number]);
    expect(known?.matrix).toEqual(tomograms.matrices.slice(9 * number, 9 * number + 9));
  }
  expect(frameOrientation(7, rotations, modes)?.rotation).toBe(3);
  expect(frameOrientation(-1, rotations, modes)).toBeUndefined();
  expect(frameOrientation(tomograms.count, rotations, modes)).toBeUndefined();
  expect(rotationMatrices(rotations.quaternions).length).toBe(9 * rotations.count);
});
