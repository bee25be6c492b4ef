import { expect, test } from '@jest/globals';
import type { FrameArgs } from '../frame-args.ts';
import { keptArgs } from '../kept-args.ts';

test('the workspace keeps short choices of frames, and no long ones', () => {
  const args = { run: 'gateway:a', frame: 3 };
  expect(keptArgs({ ...args, frames: [1, 2] })).toEqual({ ...args, frames: [1, 2] });
  const many = Array.from({ length: 1001 }, (_, i) => i);
  expect(keptArgs({ ...args, frames: many })).toEqual(args);
  expect(keptArgs(args)).toEqual(args);
});

test('it keeps the region, and not that one was about to be drawn', () => {
  const region = { shape: 'circle', row: 3, column: 4, radius: 2 } as const;
  const args: FrameArgs = { run: 'gateway:a', view: { region, draws: 'circle' } };
  expect(keptArgs(args)).toEqual({ run: 'gateway:a', view: { region, draws: null } });
});
