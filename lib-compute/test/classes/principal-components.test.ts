import { expect, test } from 'vitest';
import { principalComponents } from '../../src/classes/principal-components.ts';
import { randomNumbers } from '../support/random-problem.ts';

const ROWS = 12;
const COLUMNS = 7;
const random = randomNumbers(11);
const matrix = Float64Array.from({ length: ROWS * COLUMNS }, (_, i) => random() * (1 + (i % 3)));

const product = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0);

test('components hold the variance, are uncorrelated and come by their variance', () => {
  const { scores, explained } = principalComponents(matrix, ROWS, COLUMNS);
  const variances = scores.map((score) => product(score, score));
  const means = Array.from({ length: COLUMNS }, (_, column) => {
    const values = Array.from({ length: ROWS }, (_row, row) => matrix[row * COLUMNS + column]);
    return values.reduce((sum, value) => sum + value, 0) / ROWS;
  });
  const whole = matrix.reduce((sum, value, i) => sum + (value - means[i % COLUMNS]) ** 2, 0);
  expect(variances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 10);
  expect(variances).toEqual(variances.toSorted((a, b) => b - a));
  scores.forEach((score, i) => {
    expect(explained[i]).toBeCloseTo(variances[i] / whole, 12);
    scores.slice(0, i).forEach((other) => {
      expect(Math.abs(product(score, other))).toBeLessThan(1e-12 * whole);
    });
  });
});

test('distances between rows are those between their places', () => {
  const { scores } = principalComponents(matrix, ROWS, COLUMNS);
  for (const [i, j] of [
    [0, 5],
    [3, 11],
  ]) {
    const rows = [i, j].map((row) => matrix.subarray(row * COLUMNS, (row + 1) * COLUMNS));
    const truth = Math.hypot(...rows[0].map((value, k) => value - rows[1][k]));
    expect(Math.hypot(...scores.map((score) => score[i] - score[j]))).toBeCloseTo(truth, 10);
  }
});

test('the farthest place of each is positive, so that the same rows give the same places', () => {
  const { scores } = principalComponents(matrix, ROWS, 3);
  for (const score of scores) {
    expect(Math.max(...score)).toBeCloseTo(Math.max(...score.map(Math.abs)), 12);
  }
  const turned = principalComponents(
    matrix.map((value) => 5 - value),
    ROWS,
    3,
  );
  turned.scores.forEach((score, i) => {
    score.forEach((value, row) => {
      expect(value).toBeCloseTo(scores[i][row], 10);
    });
  });
});

test('what rows do not differ in is 0', () => {
  const line = Float64Array.from({ length: 12 }, (_, i) => Math.floor(i / 3) * [1, 2, 2][i % 3]);
  const { scores, explained } = principalComponents(line, 4, 3);
  [4.5, 1.5, 1.5, 4.5].forEach((far, row) => {
    expect(Math.abs(scores[0][row])).toBeCloseTo(far, 10);
  });
  expect(explained[0]).toBeCloseTo(1, 12);
  expect(explained.slice(1)).toEqual([0, 0]);
  expect([...scores[1], ...scores[2]]).toEqual(new Array(8).fill(0));
  const alike = principalComponents(new Float64Array(9).fill(2), 3, 3);
  expect(alike.explained).toEqual([0, 0, 0]);
  expect(alike.scores[2]).toEqual(new Float64Array(3));
});
