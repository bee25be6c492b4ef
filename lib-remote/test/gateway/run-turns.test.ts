/// <reference lib="es2024.promise" />
import { expect, test } from 'vitest';
import { runTurns } from '../../src/gateway/runs/run-turns.ts';

test('looks at one run never overlap, and one that has not begun is joined', async () => {
  const turns = runTurns();
  const steps: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const looks = [
    turns.join('a', async () => {
      steps.push('first');
      await first.promise;
      steps.push('first done');
    }),
  ];
  await Promise.resolve();
  const second = (): Promise<void> => {
    steps.push('second');
    return Promise.resolve();
  };
  looks.push(turns.join('a', second), turns.join('a', second));
  await turns.join('b', () => {
    steps.push('of another run');
    return Promise.resolve();
  });
  expect(steps).toEqual(['first', 'of another run']);
  first.resolve(undefined);
  await Promise.all(looks);
  expect(steps).toEqual(['first', 'of another run', 'first done', 'second']);
});

test('a look that fails is told to who asked, and the next one takes its turn', async () => {
  const turns = runTurns();
  const failed = turns.look('a', () => Promise.reject(new Error('no disk')));
  const next = turns.look('a', () => Promise.resolve(7));
  await expect(failed).rejects.toThrow('no disk');
  expect(await next).toBe(7);
});
