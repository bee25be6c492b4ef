import { expect, test } from 'vitest';
import type { RunRecord } from '../../src/run-directory/run-record.ts';
import { planRun, type PlanInput } from '../../src/worker/run-plan.ts';

const request = { options: { num_div: 4 }, parity: false, inputs: [] };

const record: RunRecord = {
  ...request,
  id: 'id',
  created: '',
  config: '/c/config.ini',
  iterations: 20,
  seed: 7,
  backend: { name: 'wasm', device: '', workers: 1 },
  executor: 'local',
  versions: {},
  process: { host: 'h', bootId: '', pidNamespace: '', pid: 1, startTime: '' },
};

const fresh: PlanInput = {
  folder: '/out',
  log: '/out/EMC.log',
  iterations: 5,
  resume: false,
  fixedSeed: undefined,
  request,
  record: undefined,
  finished: 0,
  isLogLost: false,
};

test('a fresh start ignores what is there', () => {
  expect(planRun({ ...fresh, record, finished: 9 })).toMatchObject({ finished: 0, last: 5 });
});

test('a seed that is given is the run’s; otherwise every run has its own', () => {
  expect(planRun({ ...fresh, fixedSeed: 12 }).seed).toBe(12);
  expect(planRun(fresh).seed).not.toBe(planRun(fresh).seed);
});

test('iterations count from the last finished one, as with Dragonfly', () => {
  const plan = planRun({ ...fresh, resume: true, record, finished: 9 });
  expect(plan).toMatchObject({ finished: 9, last: 14, seed: 7, record: { id: 'id' } });
});

test('without a number the run does what it was asked for', () => {
  const resumed = { ...fresh, resume: true, record, iterations: undefined };
  expect(planRun({ ...resumed, finished: 9 })).toMatchObject({ finished: 9, last: 20 });
  expect(planRun({ ...resumed, finished: 0 })).toMatchObject({ finished: 0, last: 20, seed: 7 });
});

test('a run of Dragonfly goes on when the number is given', () => {
  expect(planRun({ ...fresh, resume: true, finished: 9 })).toMatchObject({ finished: 9, last: 14 });
  expect(() => planRun({ ...fresh, resume: true, finished: 9, iterations: undefined })).toThrow(
    /give their number/,
  );
});

test('nothing starts over because the log is lost, unless that is asked for', () => {
  const lost = { ...fresh, record, isLogLost: true };
  expect(() => planRun({ ...lost, resume: true })).toThrow(/EMC\.log is missing.*restore it/);
  expect(planRun(lost)).toMatchObject({ finished: 0 });
});

test('a changed request is refused by name, unless nothing has been computed yet', () => {
  const changed = {
    ...fresh,
    resume: true,
    record,
    request: { ...request, options: { num_div: 6 } },
  };
  expect(() => planRun({ ...changed, finished: 1 })).toThrow(/num_div was 4 and is now 6/);
  expect(planRun({ ...changed, finished: 0 }).record).toBeUndefined();
});
