import { expect, test } from 'vitest';
import { outputCount, shortageOf, type Engine, type Estimate } from '../../src/http/index.ts';

/** An engine that does not know its memory, as a page. */
const place: Engine = {
  id: 'local',
  title: 'Local CPU',
  device: 'processor',
  isReady: true,
  reason: '',
  cores: 8,
  running: 0,
  queued: 0,
  slots: 1,
};

const engine: Engine = { ...place, memory: 6e9, totalMemory: 16e9 };

const estimate: Estimate = {
  problems: [],
  memory: { photons: 1e9, volumes: 2e9, workers: 4e9 },
  diskPerIteration: 1e9,
  disk: { folder: '/data/run', free: 10e9 },
};

test('a run that starts at once has to do with the memory that is free', () => {
  expect(shortageOf(estimate, engine, 5)).toEqual({
    resource: 'memory',
    needed: 7e9,
    available: 6e9,
    where: 'Local CPU',
  });
  expect(shortageOf(estimate, { ...engine, memory: 7e9 }, 5)).toBeUndefined();
});

test.each([{ running: 1 }, { queued: 1 }])(
  'a run that waits for others may have all memory (%o)',
  (waiting) => {
    expect(shortageOf(estimate, { ...engine, ...waiting }, 5)).toBeUndefined();
    const small = { ...engine, ...waiting, totalMemory: 6.5e9 };
    expect(shortageOf(estimate, small, 5)).toMatchObject({ available: 6.5e9 });
  },
);

test('the disk has to hold all outputs', () => {
  const large = { ...engine, memory: 8e9 };
  expect(shortageOf(estimate, large, 10)).toBeUndefined();
  expect(shortageOf(estimate, large, 11)).toEqual({
    resource: 'disk',
    needed: 11e9,
    available: 10e9,
    where: '/data/run',
  });
});

test('a GPU has to take the largest part in one piece', () => {
  const gpu = { backend: 'webgpu', device: 'GPU', available: true, reason: '', isFallback: false };
  const devices = [{ ...gpu, backend: 'webgpu' as const, largestPiece: 2e9 }];
  const large = { ...engine, memory: 8e9, devices };
  const onDevice = (devicePiece: number): Estimate => ({
    problems: [],
    memory: { photons: 1e9, volumes: 2e9, workers: 4e9, device: 9e9, devicePiece },
  });
  expect(shortageOf(onDevice(2e9), large, 5)).toBeUndefined();
  expect(shortageOf(onDevice(3e9), large, 5)).toEqual({
    resource: 'device',
    needed: 3e9,
    available: 2e9,
    where: 'GPU',
  });
  expect(shortageOf(estimate, large, 5)).toBeUndefined();
});

test('what nobody knows stands in the way of nothing', () => {
  expect(shortageOf({ problems: [] }, engine, 1e6)).toBeUndefined();
  expect(shortageOf(estimate, place, 5)).toBeUndefined();
});

test('there is one output for each iteration and one for the start, unless the run goes on', () => {
  expect(outputCount(20)).toBe(21);
  expect(outputCount(20, 15)).toBe(5);
  expect(outputCount(20, 20)).toBe(0);
});
