import { expect, test } from 'vitest';
import { runStages } from './run-stages.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

/** A stage that writes down when it begins and ends. */
const stageThatTells = (seen: string[], name: string, more: Partial<Stage> = {}): Stage => ({
  name,
  about: '',
  async run() {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve));
    seen.push(`${name} ends`);
    return oneCheck(true, '');
  },
  ...more,
});

test('stages that share the cores go beside each other, all others alone and in their order', async () => {
  const seen: string[] = [];
  const stage = (name: string, sharesCores: boolean): Stage =>
    stageThatTells(seen, name, { sharesCores });
  const told: string[] = [];
  const stages = [stage('a', false), stage('b', true), stage('c', true), stage('d', false)];
  const results = await runStages(stages, ({ name }) => told.push(name));
  expect(seen).toEqual([
    ...['a begins', 'a ends'],
    ...['b begins', 'c begins', 'b ends', 'c ends'],
    ...['d begins', 'd ends'],
  ]);
  expect(told).toEqual(['a', 'b', 'c', 'd']);
  expect(results.map(({ name }) => name)).toEqual(told);
});

test.each(['needs', 'after'] as const)(
  'one that has another under "%s" waits for it, and lets those behind go first',
  async (why) => {
    const seen: string[] = [];
    const stages = [
      stageThatTells(seen, 'a', { sharesCores: true }),
      stageThatTells(seen, 'b', { sharesCores: true, [why]: ['a'] }),
      stageThatTells(seen, 'c', { sharesCores: true }),
    ];
    await runStages(stages, () => undefined);
    expect(seen).toEqual([...['a begins', 'c begins', 'a ends', 'b begins', 'c ends', 'b ends']]);
  },
);

test('what is not run at all is not waited for', async () => {
  const seen: string[] = [];
  await runStages(
    [stageThatTells(seen, 'b', { sharesCores: true, after: ['a'] })],
    () => undefined,
  );
  expect(seen).toEqual(['b begins', 'b ends']);
});
