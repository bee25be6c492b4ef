import { expect, test } from 'vitest';
import { countTests } from './vitest-report.ts';

const file = (status: string, ...tests: string[]): object => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((status, i) => ({ status, fullName: `test ${i}` })),
});

test('counts what passed and what failed, and names the latter', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed')] };
  expect(countTests(report)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['a.test.ts: test 0'],
  });
});

test('counts apart what was skipped', () => {
  const report = { testResults: [file('passed', 'passed', 'pending', 'todo')] };
  expect(countTests(report)).toMatchObject({ passed: 1, failed: 0, skipped: 2 });
});

test('counts a file that broke before its tests as one failure', () => {
  expect(countTests({ testResults: [file('failed')] })).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['a.test.ts'],
  });
});

test('refuses what is no report', () => {
  expect(() => countTests({ testResults: [{}] })).toThrow('does not understand');
});
