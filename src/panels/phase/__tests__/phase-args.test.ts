import { expect, test } from '@jest/globals';
import { readPhaseArgs } from '../phase-args.ts';

test('arguments that do not fit are left out each by itself', () => {
  const options = { starts: 3, kernel: 1, seed: -1, algorithm: '9 ER', other: 1 };
  expect(
    readPhaseArgs({ key: 'gateway:a', class: 2, iteration: -1, options, start: true, more: 1 }),
  ).toEqual({
    key: 'gateway:a',
    class: 2,
    options: { starts: 3, algorithm: '9 ER' },
    start: true,
  });
  expect(readPhaseArgs({ key: 'gateway:a', class: 'two', options: 7 })).toEqual({
    key: 'gateway:a',
  });
  expect(readPhaseArgs({ class: 1 })).toEqual({ key: '', class: 1 });
  expect(readPhaseArgs(undefined)).toEqual({ key: '' });
});
