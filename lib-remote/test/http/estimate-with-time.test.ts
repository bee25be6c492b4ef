import { beforeEach, expect, test } from 'vitest';
import {
  estimateWithTime,
  type EstimateRequest,
  type ProbeKeeper,
  type ProbeTime,
} from '../../src/http/index.ts';

const REQUEST: EstimateRequest = {
  config: { folder: '/data', name: 'a.ini', text: '' },
  engine: 'local',
  workers: 2,
  probe: true,
};

let kept: ProbeTime[];
let probes: number;
let running: number;

const keeper: ProbeKeeper = {
  question: () => Promise.resolve('what is asked'),
  read: (question) => Promise.resolve(kept.find((time) => time.question === question)),
  keep(time) {
    kept.push(time);
    return Promise.resolve();
  },
  running: () => Promise.resolve(running),
  estimate({ probe }) {
    probes += probe ? 1 : 0;
    return Promise.resolve({ problems: [], ...(probe && { secondsPerIteration: probes }) });
  },
};

beforeEach(() => {
  kept = [];
  probes = 0;
  running = 0;
});

test('a probe is made once, and again where that is asked', async () => {
  const first = await estimateWithTime(REQUEST, keeper);
  expect(first).toMatchObject({ secondsPerIteration: 1 });
  expect(Date.now() - Date.parse(first.measured ?? '')).toBeLessThan(60_000);
  expect(await estimateWithTime(REQUEST, keeper)).toEqual(first);
  expect(probes).toBe(1);
  expect(await estimateWithTime({ ...REQUEST, again: true }, keeper)).toMatchObject({
    secondsPerIteration: 2,
  });
});

test('one that was made beside runs says so, and is not kept', async () => {
  running = 2;
  expect(await estimateWithTime(REQUEST, keeper)).toMatchObject({ busy: 2 });
  expect(kept).toEqual([]);
});

test('while it is not known what would compute, nothing is kept', async () => {
  const unknown = { ...keeper, question: () => Promise.resolve(undefined) };
  await estimateWithTime(REQUEST, unknown);
  expect(kept).toEqual([]);
});

test('without a probe nothing is measured', async () => {
  expect(await estimateWithTime({ ...REQUEST, probe: false }, keeper)).toEqual({ problems: [] });
});
