import { expect, test } from 'vitest';
import { expandTomogram } from '../../../src/backends/reference/tomogram.ts';
import { referenceSums, sliceReference } from '../../../src/backends/float32/slice-reference.ts';
import { denseFrame } from '../../../src/photons/dense-photons.ts';
import { cube, randomProblem, randomVolume } from '../../support/random-problem.ts';

const SIZE = 15;
const { pixels, photons } = randomProblem({
  frames: 4,
  pixels: 80,
  likelihoodPixels: 70,
  rotations: 1,
  size: SIZE,
});

test('a model that is the same everywhere is its own reference', () => {
  const model = new Float64Array(SIZE ** 3).fill(0.25);
  const { factors, logarithms } = sliceReference(model, cube(SIZE), pixels);
  expect(factors).toHaveLength(70);
  factors.forEach((factor, t) => {
    expect(factor * 0.25).toBeCloseTo(1, 6);
    expect(logarithms[t]).toBeCloseTo(Math.log(pixels.correction[t] * 0.25), 6);
  });
});

test('ln W is ln (value x factor) plus the logarithm, to the last digit', () => {
  const model = randomVolume(SIZE, 2);
  const { factors, logarithms } = sliceReference(model, cube(SIZE), pixels);
  const slice = new Float64Array(70);
  expandTomogram(model, cube(SIZE), [1, 0, 0, 0, 1, 0, 0, 0, 1], pixels, slice, false);
  slice.forEach((value, t) => {
    if (value > 0) {
      const ratio = (value / pixels.correction[t]) * factors[t];
      expect(Math.log(ratio) + logarithms[t]).toBeCloseTo(Math.log(value), 13);
    }
  });
});

test('empty shells and pixels without correction do no harm', () => {
  const correction = pixels.correction.map((value, t) => (t % 2 === 0 ? 0 : value));
  const empty = new Float64Array(SIZE ** 3);
  const { factors, logarithms } = sliceReference(empty, cube(SIZE), { ...pixels, correction });
  factors.forEach((factor, t) => {
    expect(factor).toBe(t % 2 === 0 ? 0 : 1);
    expect(logarithms[t]).toBe(t % 2 === 0 ? 0 : Math.log(correction[t]));
  });
});

test('sums over the photons of the likelihood alone', () => {
  const logarithms = Float64Array.from({ length: 70 }, (_, t) => t - 20);
  const sums = referenceSums(photons, logarithms);
  sums.forEach((sum, frame) => {
    const expected = denseFrame(photons, frame).reduce(
      (partial, count, pixel) => partial + (pixel < 70 ? count * logarithms[pixel] : 0),
      0,
    );
    expect(sum).toBe(expected);
  });
});
