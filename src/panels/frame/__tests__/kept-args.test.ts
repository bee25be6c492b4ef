import { expect, test } from '@jest/globals';
import { keptArgs } from '../kept-args.ts';

test('the workspace keeps short choices of frames, and no long ones', () => {
  const args = { run: 'gateway:a', frame: 3 };
  expect(keptArgs({ ...args, frames: [1, 2] })).toEqual({ ...args, frames: [1, 2] });
  const many = Array.from({ length: 1001 }, (_, i) => i);
  expect(keptArgs({ ...args, frames: many })).toEqual(args);
  expect(keptArgs(args)).toEqual(args);
});
