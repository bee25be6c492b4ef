import { describe, expect, test } from 'vitest';
import { classLines, mostLeastRadius } from '../../src/classes/class-lines.ts';
import { commonLineCorrelations } from '../../src/classes/common-line-correlations.ts';
import { commonLines } from '../../src/classes/common-lines.ts';
import { defaultSampling } from '../../src/classes/default-sampling.ts';
import { valueBetween } from '../../src/volume/polar-rings.ts';
import { quantise, valuesOf } from '../../src/volume/quantise.ts';
import { particleSlices } from './particle-slices.ts';

const SIZE = 41;
const PIXELS = SIZE ** 2;
const CENTRE = (SIZE - 1) / 2;
const SAMPLING = { directions: 30, leastRadius: 4, weighting: 'intensity' } as const;

/** Two particles in turns. */
const PARTICLES = [1, 2, 1, 2, 1, 2, 1, 2];
const slices = particleSlices(SIZE, PARTICLES);

/** Pearson's correlation of two lists, as it is defined. */
function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (part: (i: number) => number): number => a.reduce((all, _, i) => all + part(i), 0);
  return (
    sum((i) => (a[i] - meanA) * (b[i] - meanB)) /
    Math.sqrt(sum((i) => (a[i] - meanA) ** 2) * sum((i) => (b[i] - meanB) ** 2))
  );
}

/** A line of a plane in steps of a pixel, opposite pixels joined. */
function lineOf(values: ArrayLike<number>, number: number, k: number): number[] {
  const plane = Array.from({ length: PIXELS }, (_, i) => values[number * PIXELS + i]);
  const angle = (Math.PI * k) / SAMPLING.directions;
  const line: number[] = [];
  for (let radius = SAMPLING.leastRadius; radius <= CENTRE; radius++) {
    const [x, y] = [radius * Math.sin(angle), radius * Math.cos(angle)];
    line.push(
      (valueBetween(plane, SIZE, CENTRE + x, CENTRE + y) +
        valueBetween(plane, SIZE, CENTRE - x, CENTRE - y)) /
        2,
    );
  }
  return line;
}

const directions = Array.from({ length: SAMPLING.directions }, (_, k) => k);

describe('common lines', () => {
  test('correlate as the best of all pairs of lines do', () => {
    const few = slices.subarray(0, 4 * PIXELS);
    const matrix = commonLineCorrelations(classLines(few, SIZE, SAMPLING));
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        const [a, b] = [i, j].map((number) => directions.map((k) => lineOf(few, number, k)));
        const truth =
          i === j ? 1 : Math.max(...a.flatMap((one) => b.map((two) => pearson(one, two))));
        expect(Math.abs(matrix[4 * i + j] - truth)).toBeLessThan(1e-12);
      }
    }
  });

  test('tell classes of one particle from those of another', () => {
    const size = 101;
    const planes = particleSlices(size, PARTICLES);
    const sampling = { directions: 180, leastRadius: 4, weighting: 'alike' } as const;
    const { matrix, scores, explained } = commonLines(planes, size, sampling);
    const count = PARTICLES.length;
    const [own, other] = [true, false].map((isOwn) =>
      [...matrix].filter((_, at) => {
        const [i, j] = [Math.floor(at / count), at % count];
        return i !== j && (PARTICLES[i] === PARTICLES[j]) === isOwn;
      }),
    );
    expect(Math.min(...own)).toBeGreaterThan(Math.max(...other) + 0.02);
    // By intensity they differ less: lines fall alike.
    const byIntensity = commonLines(planes, size, { ...sampling, weighting: 'intensity' }).matrix;
    expect(Math.min(...byIntensity)).toBeGreaterThan(Math.min(...matrix) + 0.02);
    const ofFirst = [...scores[0]].filter((_, i) => PARTICLES[i] === 1);
    const ofSecond = [...scores[0]].filter((_, i) => PARTICLES[i] === 2);
    const isApart =
      Math.max(...ofFirst) < Math.min(...ofSecond) || Math.max(...ofSecond) < Math.min(...ofFirst);
    expect(isApart).toBe(true);
    expect(explained[0]).toBeGreaterThan(0.5);
  });

  test('of values in bytes, as pictures have them, are nearly those of the values', () => {
    const coded = valuesOf(quantise(slices, 'log'));
    for (const weighting of ['alike', 'intensity'] as const) {
      const sampling = { ...defaultSampling(SIZE), weighting };
      const exact = commonLines(slices, SIZE, sampling).matrix;
      const nearly = commonLines(coded, SIZE, sampling).matrix;
      // Bytes know values to 3 %; a line has fifteen of them and more.
      expect(Math.max(...exact.map((value, i) => Math.abs(value - nearly[i])))).toBeLessThan(0.01);
    }
  });

  test('leave classes out that hold one value only, and say which', () => {
    const values = Float64Array.from(slices);
    values.fill(0, PIXELS, 2 * PIXELS);
    values.fill(3, 4 * PIXELS, 5 * PIXELS);
    const found = commonLines(values, SIZE, SAMPLING);
    expect(found.empty).toEqual([1, 4]);
    expect(found.numbers).toEqual([0, 2, 3, 5, 6, 7]);
    expect(found.matrix).toHaveLength(36);
    expect(found.matrix.every(Number.isFinite)).toBe(true);
  });

  test('leave classes out that hold values which are not finite, and say which', () => {
    const values = Float64Array.from(slices);
    values[PIXELS + 7] = NaN;
    values[5 * PIXELS - 1] = Infinity;
    const found = commonLines(values, SIZE, SAMPLING);
    expect([found.notFinite, found.empty]).toEqual([[1, 4], []]);
    expect(found.numbers).toEqual([0, 2, 3, 5, 6, 7]);
    const others = found.numbers.flatMap((number) => [
      ...slices.subarray(number * PIXELS, (number + 1) * PIXELS),
    ]);
    expect(found.matrix).toEqual(commonLines(others, SIZE, SAMPLING).matrix);
  });

  test('pass over distances at which nothing was measured', () => {
    const cut = slices.map((value, i) => {
      const at = i % PIXELS;
      const radius = Math.hypot(Math.floor(at / SIZE) - CENTRE, (at % SIZE) - CENTRE);
      return radius < 6.5 || radius > 15.5 ? 0 : value;
    });
    const { radii } = classLines(cut, SIZE, { ...SAMPLING, leastRadius: 0 });
    expect(radii).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  test('need three pixels', () => {
    const most = mostLeastRadius(SIZE);
    expect(classLines(slices, SIZE, { ...SAMPLING, leastRadius: most }).radii).toHaveLength(3);
    expect(() => classLines(slices, SIZE, { ...SAMPLING, leastRadius: most + 1 })).toThrow(
      'take a smaller least radius',
    );
    expect(defaultSampling(SIZE)).toMatchObject({ directions: 180, leastRadius: 5 });
    expect(defaultSampling(185)).toMatchObject({ directions: 180, leastRadius: 20 });
    expect(defaultSampling(3).leastRadius).toBe(0);
  });

  test('tell how far they are', () => {
    const parts: number[] = [];
    commonLines(slices, SIZE, SAMPLING, (part) => {
      parts.push(part);
    });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    expect(commonLines(slices.subarray(0, PIXELS), SIZE, SAMPLING).scores[0]).toEqual(
      new Float64Array(1),
    );
  });
});
