import { expect, test } from '@jest/globals';
import { Task } from '../model/task.ts';

/** Longer than reports are kept back. */
const waited = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

test.each([
  ['is done', () => Promise.resolve('found'), 'found', 'idle'],
  ['has failed', () => Promise.reject(new Error('no room')), undefined, 'failed'],
])('what %s stays so when a report comes late', async (_, work, result, state) => {
  const task = new Task(() => undefined);
  let report = (part: number): void => {
    throw new Error(`${part} is told before anything is done`);
  };
  const found = await task.run('predict', async (tell) => {
    report = tell;
    await waited();
    tell(0.5);
    expect(task.state).toEqual({ state: 'running', name: 'predict', part: 0.5 });
    return work();
  });
  expect(found).toBe(result);
  await waited();
  report(1);
  expect(task.state.state).toBe(state);
});
