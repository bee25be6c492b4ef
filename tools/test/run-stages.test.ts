import { expect, test } from 'vitest';
import { runStages } from './run-stages.ts';
import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';

/** A stage that writes down when it begins and ends. */
const stageThatTells = (
  seen: string[],
  name: string,
  usesOneCore: boolean,
  needs?: readonly string[],
): Stage => ({
  name,
  about: '',
  usesOneCore,
  ...(needs && { needs }),
  async run() {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve));
    seen.push(`${name} ends`);
    return oneCheck(true, '');
  },
});

test('stages that use one core go beside each other, all others alone and in their order', async () => {
  const seen: string[] = [];
  const stage = (name: string, usesOneCore: boolean): Stage =>
    stageThatTells(seen, name, usesOneCore);
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

test('a stage that uses one core waits for one that it needs', async () => {
  const seen: string[] = [];
  const stages = [stageThatTells(seen, 'a', true), stageThatTells(seen, 'b', true, ['a'])];
  await runStages(stages, () => undefined);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
