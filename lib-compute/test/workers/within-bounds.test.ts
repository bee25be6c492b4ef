import { expect, it } from 'vitest';
import { TimeUp, withinBounds } from '../../src/workers/within-bounds.ts';

const never = new Promise<never>(() => undefined);
const free = { seconds: 1000, failed: never };

it('gives what comes first', async () => {
  expect(await withinBounds(Promise.resolve(7), free)).toBe(7);
  await expect(withinBounds(Promise.reject(new Error('call')), free)).rejects.toThrow('call');
  const failed = Promise.reject(new Error('worker'));
  await expect(withinBounds(never, { ...free, failed })).rejects.toThrow('worker');
  await expect(withinBounds(never, { ...free, seconds: 0.01 })).rejects.toThrow(TimeUp);
});

it('ends with the user’s reason, before the call or during it', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const waiting = withinBounds(never, { ...free, signal });
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(withinBounds(Promise.resolve(7), { ...free, signal })).rejects.toThrow('enough');
});
