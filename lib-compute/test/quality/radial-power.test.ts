import { expect, test } from 'vitest';
import { radialPower } from '../../src/quality/radial-power.ts';

const SIZE = 21;
const CENTRE = 10;

/** A cube of what `valueAt` says at x, y, z from its centre. */
function cube(valueAt: (x: number, y: number, z: number) => number): Float64Array {
  return Float64Array.from({ length: SIZE ** 3 }, (_, i) =>
    valueAt(
      Math.floor(i / SIZE ** 2) - CENTRE,
      (Math.floor(i / SIZE) % SIZE) - CENTRE,
      (i % SIZE) - CENTRE,
    ),
  );
}

test('a volume that only falls with the radius has its values as power and no contrast', () => {
  const { mean, contrast } = radialPower(
    cube((x, y, z) => 100 - Math.round(Math.hypot(x, y, z))),
    SIZE,
  );
  expect(mean).toEqual(Array.from({ length: CENTRE + 1 }, (_, radius) => 100 - radius));
  expect(Math.max(...contrast)).toBeLessThan(1e-6);
});

test('a volume that is 2 on one half and 0 on the other has mean 1 and contrast 1', () => {
  const { mean, contrast } = radialPower(
    cube((x, y, z) => (4 * x + 2 * y + z > 0 ? 2 : 4 * x + 2 * y + z < 0 ? 0 : 1)),
    SIZE,
  );
  for (let radius = 3; radius <= CENTRE; radius++) {
    expect(mean[radius]).toBeCloseTo(1, 12);
    expect(contrast[radius]).toBeGreaterThan(0.94);
    expect(contrast[radius]).toBeLessThanOrEqual(1);
  }
});

test('corners outside the last shell do not count', () => {
  const { mean } = radialPower(
    cube((x, y, z) => (Math.round(Math.hypot(x, y, z)) > CENTRE ? 1e9 : 1)),
    SIZE,
  );
  expect(mean).toEqual(mean.map(() => 1));
});

test('where there is nothing, there is no contrast', () => {
  expect(radialPower(new Float64Array(SIZE ** 3), SIZE).contrast).toEqual(
    Array.from({ length: CENTRE + 1 }, () => 0),
  );
});
