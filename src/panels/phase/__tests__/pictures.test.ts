import { expect, test } from '@jest/globals';
import { outlinePath } from '../model/outline-path.ts';
import {
  densityColours,
  intensityColours,
  planePixels,
} from '../../../viewers/colours/plane-colours.ts';
import { shownHalfEdge, shownSquare } from '../model/shown-part.ts';

test('an outline goes around each pixel that has another outside', () => {
  expect(outlinePath(Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0), 3)).toBe('M1 1h1M1 1v1M2 1v1M1 2h1');
  expect(outlinePath(Uint8Array.of(1, 1, 1, 1), 2)).toBe(
    'M0 0h1M0 0v1M1 0h1M2 0v1M0 1v1M2 1v1M0 2h1M1 2h1',
  );
  expect(outlinePath(new Uint8Array(4), 2)).toBe('');
});

test('intensities span four decades, densities begin at 0 or below', () => {
  expect(intensityColours(Float32Array.of(0, 50, 200))).toMatchObject({ low: 0.02, high: 200 });
  expect(densityColours(Float32Array.of(1, 3))).toMatchObject({ low: 0, high: 3 });
  expect(densityColours(Float32Array.of(-2, 3))).toMatchObject({ low: -2, high: 3 });
  expect(densityColours(new Float32Array(2))).toMatchObject({ low: 0, high: 1 });
});

test('pixels that were not measured are clear', () => {
  const colours = densityColours(Float32Array.of(0, 1));
  const pixels = planePixels(Float32Array.of(1, 1), colours, Uint8Array.of(0, 1));
  expect([pixels[3], pixels[7]]).toEqual([0, 255]);
});

test('a density is shown in the middle third, or as far as its support goes', () => {
  const support = new Uint8Array(31 ** 2);
  expect(shownHalfEdge(support, 31)).toBe(6);
  support[15 * 31 + 24] = 1;
  expect(shownHalfEdge(support, 31)).toBe(12);
  support[0] = 1;
  expect(shownHalfEdge(support, 31)).toBe(15);
});

test('a square is shown around the middle, of even planes too', () => {
  expect(shownSquare(9)).toEqual({ first: 0, edge: 9 });
  expect(shownSquare(8)).toEqual({ first: 0, edge: 8 });
  expect(shownSquare(9, 2)).toEqual({ first: 2, edge: 5 });
  expect(shownSquare(8, 2)).toEqual({ first: 2, edge: 5 });
});
