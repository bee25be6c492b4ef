import { expect, test } from '@jest/globals';
import { countTicks } from '../inspector/count-ticks.ts';
import { histogramPath } from '../inspector/histogram-path.ts';

test.each([
  [1, [1]],
  [50, [1, 10]],
  [1000, [1, 10, 100, 1000]],
  [9_800_000, [1, 100, 10_000, 1_000_000]],
])('up to %i voxels: %j', (most, values) => {
  const ticks = countTicks(most);
  expect(ticks.map(({ value }) => value)).toEqual(values);
  ticks.forEach(({ place }) => {
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThanOrEqual(1);
  });
});

test('a tick is as high as the bar of as many voxels', () => {
  const [tick] = countTicks(10).filter(({ value }) => value === 1);
  const [, top] = /^M0 1H0V([\d.]+)H/.exec(histogramPath([1, 10])) ?? [];
  expect(1 - Number(top)).toBeCloseTo(tick.place, 3);
});
