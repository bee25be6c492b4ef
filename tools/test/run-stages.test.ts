import { expect, test } from 'vitest';
import { runStages } from './run-stages.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

test('stages that use one core go beside each other, all others alone and in their order', async () => {
  const seen: string[] = [];
  const stage = (name: string, usesOneCore: boolean): Stage => ({
    name,
    about: '',
    usesOneCore,
    async run() {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      seen.push(`${name} ends`);
      return oneCheck(true, '');
    },
  });
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
