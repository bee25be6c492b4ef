import { expect, test } from 'vitest';
import { commandStage } from './command-stage.ts';
import { runStage } from './run-stage.ts';

test('a stage that throws is one failed check', async () => {
  const run = (): Promise<never> => Promise.reject(new Error('broken'));
  const result = await runStage({ name: 'any', about: '', run });
  expect(result).toMatchObject({ name: 'any', passed: 0, failed: 1, output: 'broken' });
});

test('a command passes by its exit code, and what it printed is kept', async () => {
  const stage = (code: number) =>
    commandStage({
      name: 'any',
      about: '',
      command: ['-e', `console.log('out'); console.error('err'); process.exitCode = ${code}`],
    });
  expect(await runStage(stage(0))).toMatchObject({ passed: 1, failed: 0, output: 'out\nerr\n' });
  expect(await runStage(stage(1))).toMatchObject({ passed: 0, failed: 1, output: 'out\nerr\n' });
});
