import { expect, test } from 'vitest';
import { allocate } from '../../src/io/allocate.ts';
import { refusalOf } from '../support/refusal.ts';

test('allocate makes an array of zeros', () => {
  expect(allocate(Float64Array, 2, 8)).toEqual(Float64Array.of(0, 0));
});

test('allocate says how much memory was needed where there is none', async () => {
  const error = await refusalOf(() => allocate(Float64Array, 2 ** 45, 8));
  expect(error.tag).toBe('Resources');
  expect(error.message).toContain(`${2 ** 28} MiB`);
});
