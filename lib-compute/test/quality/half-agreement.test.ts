import { expect, test } from 'vitest';
import { halfAgreement } from '../../src/quality/half-agreement.ts';
import { cubicGrid, type CubicGrid } from '../../src/volume/cubic-grid.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { speckles } from '../volume/speckles.ts';

const SIZE = 49;
const OUTERMOST = 23;

const TURN = Float64Array.of(0.2, -0.4, 0.4, 0.8);

const grid = (seed: number, turned?: Float64Array): CubicGrid =>
  cubicGrid(speckles(SIZE, seed, turned), 'the half');

test('the same intensity in two orientations agrees everywhere', async () => {
  const { radii, correlation, agreesUpTo } = await halfAgreement(grid(1), grid(1, TURN), OUTERMOST);
  expect(radii).toEqual(Array.from({ length: 21 }, (_, i) => i + 3));
  expect(Math.min(...correlation)).toBeGreaterThan(0.97);
  expect(agreesUpTo).toBe(OUTERMOST);
});

test('two particles do not agree, though both fall with |q|', async () => {
  const { correlation, agreesUpTo } = await halfAgreement(grid(1), grid(2), OUTERMOST);
  const outer = correlation.slice(8);
  expect(Math.max(...outer)).toBeLessThan(0.5);
  expect(agreesUpTo).toBeLessThan(12);
});

test('halves agree as far as they share more than their noise', async () => {
  // Noise that is as strong as the speckles at radius 14: each half is then half truth, the correlation 1/2.
  const noisy = (turned: Float64Array | undefined, seed: number): CubicGrid => {
    const { data } = grid(1, turned);
    const random = randomNumbers(seed);
    const radius = (i: number): number =>
      Math.hypot(
        Math.floor(i / SIZE ** 2) - 24,
        (Math.floor(i / SIZE) % SIZE) - 24,
        (i % SIZE) - 24,
      );
    const sigmaAt14 = shellSigma(14);
    return {
      size: SIZE,
      data: Float64Array.from(data, (value, i) =>
        radius(i) > 14.5 ? value + 6 * sigmaAt14 * (random() - 0.5) * Math.sqrt(12) : value,
      ),
    };
  };
  const { agreesUpTo } = await halfAgreement(noisy(undefined, 5), noisy(TURN, 6), OUTERMOST);
  expect(agreesUpTo).toBeGreaterThanOrEqual(13);
  expect(agreesUpTo).toBeLessThanOrEqual(15);
});

function shellSigma(wanted: number): number {
  const { data } = grid(1);
  const values = Array.from(data).filter(
    (_, i) =>
      Math.round(
        Math.hypot(
          Math.floor(i / SIZE ** 2) - 24,
          (Math.floor(i / SIZE) % SIZE) - 24,
          (i % SIZE) - 24,
        ),
      ) === wanted,
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
