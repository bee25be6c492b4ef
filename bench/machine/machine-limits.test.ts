import { expect, test } from 'vitest';
import { MachineLimits } from './machine-limits.ts';
import { bestRates } from './machine-rates.ts';

test('a machine has rates', async () => {
  const rates = (await MachineLimits.load()).measure();
  for (const rate of Object.values(rates)) {
    expect(rate).toBeGreaterThan(0);
    expect(rate).toBeLessThan(Infinity);
  }
});

test('the best of two measures is the best of each rate', () => {
  const a = { cacheBytes: 1, memoryBytes: 5, byteAdditions: 3 };
  const b = { cacheBytes: 2, memoryBytes: 4, byteAdditions: 3 };
  expect(bestRates(a, b)).toEqual({ cacheBytes: 2, memoryBytes: 5, byteAdditions: 3 });
});
