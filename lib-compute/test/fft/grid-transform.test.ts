import { describe, expect, test } from 'vitest';
import { GridTransform } from '../../src/fft/grid-transform.ts';
import { randomNumbers } from '../support/random-problem.ts';

/** By definition: a sum over all values for each. */
function naive(field: Float64Array, shape: readonly number[]): Float64Array {
  const count = field.length / 2;
  const placeOf = (i: number): number[] => {
    let rest = i;
    return shape.toReversed().map((extent) => {
      const at = rest % extent;
      rest = (rest - at) / extent;
      return at / extent;
    });
  };
  const wavesOf = (i: number): number[] =>
    placeOf(i).map((part, axis) => Math.round(part * shape[shape.length - 1 - axis]));
  const made = new Float64Array(2 * count);
  for (let k = 0; k < count; k++) {
    const waves = wavesOf(k);
    for (let n = 0; n < count; n++) {
      const place = placeOf(n);
      const turns = waves.reduce((sum, wave, axis) => sum + wave * place[axis], 0);
      const [cosine, sine] = [Math.cos(2 * Math.PI * turns), -Math.sin(2 * Math.PI * turns)];
      made[2 * k] += field[2 * n] * cosine - field[2 * n + 1] * sine;
      made[2 * k + 1] += field[2 * n] * sine + field[2 * n + 1] * cosine;
    }
  }
  return made;
}

const difference = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

function randomField(count: number): Float64Array {
  const random = randomNumbers(count);
  return Float64Array.from({ length: 2 * count }, () => random() - 0.5);
}

describe('the transform of', () => {
  test.each([
    [[1]],
    [[2]],
    [[6]],
    [[15]],
    [[16]],
    [[31]],
    [[185]],
    [[15, 15]],
    [[21, 21]],
    [[31, 31]],
    [[8, 5]],
    [[5, 3, 7]],
  ])('a grid of %j is what its definition says', (shape) => {
    const field = randomField(shape.reduce((product, extent) => product * extent, 1));
    const truth = naive(field, shape);
    const made = field.slice();
    const transform = new GridTransform(shape);
    transform.forward(made);
    // Rounding of sums over up to 961 values of size 1.
    expect(difference(made, truth)).toBeLessThan(1e-11);
    transform.inverse(made);
    expect(difference(made, field)).toBeLessThan(1e-14);
  });

  test('a large odd grid comes back', () => {
    const field = randomField(185 ** 2);
    const made = field.slice();
    const transform = new GridTransform([185, 185]);
    transform.forward(made);
    const [power, truth] = [made, field].map((values) => values.reduce((sum, v) => sum + v * v, 0));
    expect(power / (truth * 185 ** 2)).toBeCloseTo(1, 12);
    transform.inverse(made);
    expect(difference(made, field)).toBeLessThan(1e-13);
  });
});
