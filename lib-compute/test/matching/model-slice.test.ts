import { expect, test } from 'vitest';
import { expandTomogram } from '../../src/backends/reference/tomogram.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { expectedPhotons, modelSlice } from '../../src/matching/model-slice.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';
import { detectorOf, pixelsOf } from './detector.ts';

const SIZE = 15;
const detector = detectorOf(9);
const pixels = pixelsOf(detector);

function model(length: number): ReturnType<typeof quantise> & { readonly meant: Float64Array } {
  const values = Float64Array.from({ length }, (_, i) => 1 + ((i * 7919) % 97));
  const coded = quantise(values, 'log');
  const meaning = quantisedValues(coded);
  return { ...coded, meant: Float64Array.from(coded.values, (code) => meaning[code]) };
}

test('is what the reference backend expands a model into, in any rotation', () => {
  const { meant, ...coded } = model(SIZE ** 3);
  const { quaternions } = rotationList(2);
  for (const rotation of [0, 17, 311]) {
    const matrix = rotationMatrices(quaternions.slice(4 * rotation, 4 * rotation + 4));
    const expected = new Float64Array(detector.pixelCount);
    expandTomogram(meant, { models: 1, edge: SIZE, depth: SIZE }, matrix, pixels, expected, false);
    const slice = modelSlice(detector, { ...coded, kind: 'volumes', size: SIZE }, matrix);
    expect(Math.min(...expected)).toBeGreaterThan(0);
    slice.forEach((value, t) => {
      expect(value).toBeCloseTo(expected[t], 9);
    });
  }
});

test('of a plane is what the reference backend makes of one', () => {
  const flat = { ...detector, qz: new Float64Array(detector.pixelCount) };
  const { meant, ...coded } = model(SIZE ** 2);
  const { quaternions } = planeRotations(12, false);
  const matrix = rotationMatrices(quaternions.slice(4 * 5, 4 * 6));
  // A plane is a grid of depth 2 to it, whose second layer has no share.
  const layers = Float64Array.from({ length: 2 * SIZE ** 2 }, (_, i) => meant[i >> 1]);
  const expected = new Float64Array(detector.pixelCount);
  const lifted = { ...pixelsOf(flat), qz: new Float64Array(detector.pixelCount).fill(0.5) };
  expandTomogram(layers, { models: 1, edge: SIZE, depth: 2 }, matrix, lifted, expected, false);
  const slice = modelSlice(flat, { ...coded, kind: 'planes', size: SIZE }, matrix);
  slice.forEach((value, t) => {
    expect(value).toBeCloseTo(expected[t], 9);
  });
});

test('knows nothing of pixels outside of the model', () => {
  const coded = model(5 ** 3);
  const matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const slice = modelSlice(detector, { ...coded, kind: 'volumes', size: 5 }, matrix);
  const isInside = Array.from(slice, (value) => !Number.isNaN(value));
  expect(isInside.some(Boolean)).toBe(true);
  isInside.forEach((inside, t) => {
    expect(inside).toBe(
      Math.max(Math.abs(detector.qx[t]), Math.abs(detector.qy[t])) <= 2 && detector.qz[t] >= -2,
    );
  });
});

test('in photons it has as many as the frame in the pixels that orient', () => {
  const slice = Float64Array.of(1, 2, 3, Number.NaN, 4);
  const mask = Uint8Array.of(0, 0, 1, 0, 2);
  expect([...expectedPhotons(slice, mask, 12)]).toEqual([4, 8, 12, Number.NaN, 16]);
  expect([...expectedPhotons(slice, mask, 0)].slice(0, 3)).toEqual([0, 0, 0]);
});
