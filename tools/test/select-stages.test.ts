import { expect, test } from 'vitest';
import { selectStages } from './select-stages.ts';
import { stages } from './stages.ts';

const namesOf = (only?: string[]): string[] => selectStages(stages, only).map(({ name }) => name);

test('takes every stage by default but those on demand, which are taken by name', () => {
  const names = stages.map(({ name }) => name);
  const onDemand = ['recorded', 'soak', 'measures'];
  expect(namesOf()).toEqual(names.filter((name) => !onDemand.includes(name)));
  expect(namesOf(['soak'])).toContain('soak');
});

test('takes a stage with what it needs, in the order of all', () => {
  expect(namesOf(['wheel', 'format'])).toEqual([
    'packages',
    'python',
    'kernels',
    'installation',
    'format',
    'wheel',
  ]);
});

test('refuses a name that no stage has', () => {
  expect(() => namesOf(['formt'])).toThrow('no stage "formt"');
});

test('no stage needs one that comes after it', () => {
  stages.forEach(({ needs = [] }, index) => {
    const before = stages.slice(0, index).map(({ name }) => name);
    expect(needs.filter((name) => !before.includes(name))).toEqual([]);
  });
});
