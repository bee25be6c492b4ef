import { expect, test } from '@jest/globals';
import { framesAmong } from '../frames-among.ts';

test('all frames whose rotation lies between those of the rows', () => {
  const rotations = Int32Array.of(4, 7, -1, 5, 9, 4, 6);
  expect(framesAmong([0, 6], rotations)).toEqual([0, 3, 5, 6]);
  expect(framesAmong([1], rotations)).toEqual([1]);
  expect(framesAmong([], rotations)).toEqual([]);
});
