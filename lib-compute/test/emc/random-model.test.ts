import { expect, test } from 'vitest';
import { FIXED_SEED, randomModel } from '../../src/emc/random-model.ts';

test('the stream of MT19937 as its authors publish it', () => {
  // First outputs of init_genrand(5489), scaled to [0, 1): 3499211612 and 581869302.
  const model = randomModel(2, 0.5, 5489);
  expect(model[0]).toBe(3499211612 / 2 ** 32);
  expect(model[1]).toBe(581869302 / 2 ** 32);
});

test('values run up to twice the mean count per pixel', () => {
  const model = randomModel(21 ** 3, 30, FIXED_SEED);
  const mean = model.reduce((sum, value) => sum + value, 0) / model.length;
  expect(model).toHaveLength(21 ** 3);
  expect(Math.max(...model)).toBeLessThan(60);
  expect(Math.max(...model)).toBeGreaterThan(59);
  expect(mean).toBeGreaterThan(29);
  expect(mean).toBeLessThan(31);
});
