import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/emc/coarse-orientations.ts';
import { nearestRotations } from '../../src/geometry/nearest-rotations.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';

const rotations = rotationList(1);
const fine = rotationList(2);

test('the nearest rotation of the same list is itself', () => {
  expect([...nearestRotations(rotations, rotations)]).toEqual([...Array(60).keys()]);
});

test('frames that take part look near the places that they were left', () => {
  const coarse = {
    rotations,
    offsets: Uint32Array.of(0, 2, 2, 3),
    places: Int32Array.of(9, 4, 121),
  };
  const candidates = candidatesOf(coarse, Uint32Array.of(0, 2), fine, { rotating: 2, still: 2 });
  expect(candidates.placeCount).toBe(122);
  expect([...candidates.offsets]).toEqual([0, 2, 3]);
  expect([...candidates.framePlaces]).toEqual([4, 9, 121]);
  const nearest = nearestRotations(fine, rotations);
  // Rotation 7 in mode 1, and the second mode that stands still.
  expect(candidates.places[15]).toBe(2 * nearest[7] + 1);
  expect([...candidates.places.slice(-2)]).toEqual([120, 121]);
});

test('a frame without a place is refused by its number', () => {
  const coarse = { rotations, offsets: Uint32Array.of(0, 1, 1), places: Int32Array.of(3) };
  expect(() => candidatesOf(coarse, Uint32Array.of(0, 1), fine, { rotating: 1, still: 0 })).toThrow(
    /coarse orientations of frame 1 should be at least one in probs_file/,
  );
});
