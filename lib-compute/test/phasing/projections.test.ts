import { describe, expect, test } from 'vitest';
import { fromCentred, oppositePlaces, rolled, toCentred } from '../../src/phasing/centred-grid.ts';
import { stepsToCentre } from '../../src/phasing/centre-support.ts';
import { gaussianBlur } from '../../src/phasing/gaussian-blur.ts';
import { localMinimum } from '../../src/phasing/local-minimum.ts';
import { measuredAmplitudes } from '../../src/phasing/measured-amplitudes.ts';
import { ModulusProjection } from '../../src/phasing/modulus-projection.ts';
import { prepareIntensity } from '../../src/phasing/prepare-intensity.ts';
import { highestOf, projectOnSupport } from '../../src/phasing/support-projection.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { intensityOf, testObject } from './test-object.ts';

const SIZE = 21;
const SHAPE = [SIZE, SIZE];
const COUNT = SIZE ** 2;

const random = randomNumbers(4);
const noise = Float64Array.from({ length: COUNT }, () => random() - 0.5);
const whole = { leastRadius: 2, mostRadius: 10, kernel: 0 };

const difference = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

describe('the projection on the measured amplitudes', () => {
  // Each side of the centre was measured by itself.
  const prepared = prepareIntensity(
    Float64Array.from({ length: COUNT }, () => 100 * random()),
    SHAPE,
    whole,
  );
  const amplitudes = measuredAmplitudes(prepared);
  const modulus = new ModulusProjection(amplitudes);

  test('done again changes nothing', () => {
    const once = new Float64Array(COUNT);
    const twice = new Float64Array(COUNT);
    modulus.project(noise, once);
    const { error } = modulus.project(once, twice);
    expect(error).toBeLessThan(1e-14);
    expect(difference(once, twice)).toBeLessThan(1e-13);
  });

  test('leaves what was not measured as it is, and is as far as its error says', () => {
    const projected = new Float64Array(COUNT);
    const { error, rFactor } = modulus.project(noise, projected);
    const [before, after] = [noise, projected].map((density) =>
      fromCentred(intensityOf(density, SHAPE), SHAPE),
    );
    let [squares, sizes, free, all] = [0, 0, 0, 0];
    for (let i = 0; i < COUNT; i++) {
      const away = Math.abs(Math.sqrt(before[i]) - amplitudes.values[i]);
      if (amplitudes.isMeasured[i] === 1) {
        expect(Math.sqrt(after[i])).toBeCloseTo(amplitudes.values[i], 10);
        squares += away ** 2;
        sizes += away;
        all += amplitudes.values[i];
      } else {
        expect(after[i]).toBeCloseTo(before[i], 10);
        free += before[i];
      }
    }
    expect(error).toBeCloseTo(Math.sqrt(squares / (amplitudes.power + free)), 12);
    expect(rFactor).toBeCloseTo(sizes / all, 12);
    // Parseval: the error is a distance between densities.
    const apart = projected.reduce((sum, value, i) => sum + (value - noise[i]) ** 2, 0);
    const length = projected.reduce((sum, value) => sum + value ** 2, 0);
    expect(Math.sqrt(apart / length)).toBeCloseTo(error, 12);
  });

  test('gives a phase to what has none', () => {
    const projected = new Float64Array(COUNT);
    modulus.project(new Float64Array(COUNT), projected);
    expect(modulus.compare(projected).error).toBeLessThan(1e-14);
  });

  test('of one density with its own amplitudes changes nothing', () => {
    const density = testObject(SIZE);
    const how = { leastRadius: 2, mostRadius: SIZE, kernel: 0 };
    const own = measuredAmplitudes(prepareIntensity(intensityOf(density, SHAPE), SHAPE, how));
    const { error, rFactor } = new ModulusProjection(own).compare(density);
    expect(error).toBeLessThan(1e-14);
    expect(rFactor).toBeLessThan(1e-14);
  });
});

describe('the projection on a support', () => {
  test('done again changes nothing', () => {
    const support = highestOf(noise, 60);
    for (const isPositive of [true, false]) {
      const once = projectOnSupport(noise, support, isPositive);
      expect(projectOnSupport(once, support, isPositive)).toEqual(once);
    }
  });

  test('leaves what is inside, and above 0 where that is asked for', () => {
    const values = Float64Array.of(3, -1, 2, -4);
    const support = Uint8Array.of(1, 1, 0, 0);
    expect([...projectOnSupport(values, support, false)]).toEqual([3, -1, 0, 0]);
    expect([...projectOnSupport(values, support, true)]).toEqual([3, 0, 0, 0]);
  });

  test('takes exactly as many of the highest, of equal ones the first', () => {
    expect([...highestOf(Float64Array.of(1, 5, 5, 2, 5), 2)]).toEqual([0, 1, 1, 0, 0]);
    expect([...highestOf(Float64Array.of(1, 5, 5, 2, 5), 4)]).toEqual([0, 1, 1, 1, 1]);
    expect([...highestOf(Float64Array.of(1, 2), 7)]).toEqual([1, 1]);
    expect([...highestOf(Float64Array.of(1, 2), 0)]).toEqual([0, 0]);
    expect([...highestOf(Float64Array.of(1, NaN, 2), 1)]).toHaveLength(3);
  });
});

describe('a grid', () => {
  test.each([[[5, 5]], [[4, 6]], [[3, 4, 5]]])(
    'of %j goes from middle to corner and back',
    (shape) => {
      const count = shape.reduce((product, extent) => product * extent, 1);
      const values = Float64Array.from({ length: count }, (_, i) => i);
      const middle = shape.reduce((place, extent) => place * extent + Math.floor(extent / 2), 0);
      expect(fromCentred(values, shape)[0]).toBe(middle);
      expect(toCentred(fromCentred(values, shape), shape)).toEqual(values);
      const opposite = oppositePlaces(shape);
      expect(opposite[0]).toBe(0);
      expect([...opposite].map((place) => opposite[place])).toEqual([...values]);
    },
  );

  test('knows where its support lies, across its ends too', () => {
    const support = Uint8Array.from(testObject(SIZE), (value) => Number(value > 0));
    const at = stepsToCentre(support, SHAPE);
    for (const [x, y] of [
      [3, -2],
      [10, 9],
      [-8, 5],
    ]) {
      const moved = Uint8Array.from(rolled(support, SHAPE, [x, y]));
      const back = stepsToCentre(moved, SHAPE);
      expect(rolled(moved, SHAPE, back)).toEqual(rolled(support, SHAPE, at));
    }
    expect(stepsToCentre(new Uint8Array(COUNT).fill(1), SHAPE)).toEqual([0, 0]);
  });
});

describe('an intensity', () => {
  test('loses the least value of the box around each place', () => {
    const made = localMinimum(noise, SHAPE, 4);
    for (let i = 0; i < COUNT; i++) {
      const [x, y] = [Math.floor(i / SIZE), i % SIZE];
      let least = Infinity;
      for (let j = Math.max(0, x - 2); j <= Math.min(SIZE - 1, x + 1); j++) {
        for (let k = Math.max(0, y - 2); k <= Math.min(SIZE - 1, y + 1); k++) {
          least = Math.min(least, noise[j * SIZE + k]);
        }
      }
      expect(made[i]).toBe(least);
    }
  });

  test('is free within the least radius and 0 from the largest on, which are no background', () => {
    const intensity = new Float64Array(COUNT).fill(7);
    const centre = (COUNT - 1) / 2;
    intensity[centre] = 0;
    intensity[centre + 5] = 9;
    intensity[centre - 6] = -1;
    const how = { leastRadius: 2, mostRadius: 8, kernel: 5 };
    const { values, isMeasured } = prepareIntensity(intensity, SHAPE, how);
    expect([values[centre], isMeasured[centre]]).toEqual([0, 0]);
    expect([values[centre + 2], isMeasured[centre + 2]]).toEqual([0, 0]);
    expect([values[centre + 3], isMeasured[centre + 3]]).toEqual([0, 1]);
    expect([values[centre + 5], isMeasured[centre + 5]]).toEqual([2, 1]);
    // Negative: not measured.
    expect([values[centre - 6], isMeasured[centre - 6]]).toEqual([0, 0]);
    expect([values[centre + 8], isMeasured[centre + 8]]).toEqual([0, 1]);
    const own = prepareIntensity(intensity, SHAPE, { ...how, kernel: 0 });
    expect(own.values[centre + 5]).toBe(9);
    expect(own.values[0]).toBe(0);
  });

  test('was not measured where it is not finite', () => {
    const intensity = new Float64Array(COUNT).fill(7);
    const centre = (COUNT - 1) / 2;
    intensity[centre + 3] = NaN;
    intensity[centre + 4] = Infinity;
    intensity[centre + 5] = 9;
    intensity[0] = NaN;
    const how = { leastRadius: 2, mostRadius: 8, kernel: 5 };
    const prepared = prepareIntensity(intensity, SHAPE, how);
    const { values, isMeasured } = prepared;
    expect([...isMeasured.slice(centre + 3, centre + 6)]).toEqual([0, 0, 1]);
    expect([...values.slice(centre + 3, centre + 6)]).toEqual([0, 0, 2]);
    // Beyond the largest radius it counts as 0 whatever was measured.
    expect([values[0], isMeasured[0]]).toEqual([0, 1]);
    expect(measuredAmplitudes(prepared).power).toBeCloseTo(2, 12);
  });

  test.each([
    ['of nothing', 0, {}],
    ['of a background alone', 7, { kernel: 5 }],
    ['between radii that leave nothing', 7, { leastRadius: 8, mostRadius: 8 }],
    ['that was not measured', NaN, {}],
  ])('%s cannot be phased', (_, value, change) => {
    const intensity = new Float64Array(COUNT).fill(value);
    const prepared = prepareIntensity(intensity, SHAPE, { ...whole, ...change });
    expect(() => measuredAmplitudes(prepared)).toThrow(
      /^The intensity from radius \d+ to \d+ less its background \(kernel \d+\) should be above 0/,
    );
  });

  test('is not less itself', () => {
    expect(() => prepareIntensity(noise, SHAPE, { ...whole, kernel: 1 })).toThrow(
      'The background kernel should be 0 for no background, or at least 2 pixels wide',
    );
  });

  test('counts as the mean of both sides, or as the one that was measured', () => {
    const values = new Float64Array(COUNT);
    const isMeasured = new Uint8Array(COUNT);
    const centre = (COUNT - 1) / 2;
    values.set([4, 12], centre + 1);
    values[centre - 1] = 14;
    isMeasured.set([1, 1], centre + 1);
    isMeasured[centre - 1] = 1;
    const preparation = whole;
    const made = measuredAmplitudes({ shape: SHAPE, values, isMeasured, preparation });
    expect(made.values[1]).toBeCloseTo(3, 12);
    expect(made.values[2]).toBeCloseTo(Math.sqrt(12), 12);
    expect(made.values[SIZE - 2]).toBeCloseTo(Math.sqrt(12), 12);
    expect(made.isMeasured.reduce((sum, value) => sum + value, 0)).toBe(4);
    expect(made.power).toBeCloseTo(2 * 9 + 2 * 12, 12);
  });
});

test('a blur keeps the sum, goes on at the other end, and is a Gaussian', () => {
  const point = new Float64Array(COUNT);
  point[0] = 1;
  const made = gaussianBlur(point, SHAPE, 2);
  expect(made.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  expect(made[1]).toBe(made[SIZE - 1]);
  expect(made[SIZE]).toBeCloseTo(made[SIZE * (SIZE - 1)], 15);
  expect(made[2] / made[0]).toBeCloseTo(Math.exp(-0.5), 12);
});
