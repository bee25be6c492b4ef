import { expect, test } from 'vitest';
import { leastTime } from './least-seconds.ts';
import { likelihoodWork, mergeWork, modelWork, slicesWork, termCount } from './stage-work.ts';

const rates = { cacheBytes: 100e9, memoryBytes: 10e9, byteAdditions: 200e9 };

/** The golden run (spec/emc.md 4). */
const golden = {
  tomograms: 10_860,
  orientingPixels: 17_104,
  pixels: 22_180,
  litPixels: 3000 * 2349,
  voxels: 213 ** 3,
};

test('the slowest part bounds', () => {
  expect(leastTime({ cacheBytes: 1e9, memoryBytes: 1e9, byteAdditions: 1e9 }, rates)).toEqual({
    bound: 'memory',
    amount: 1e9,
    seconds: 0.1,
  });
  expect(leastTime({ cacheBytes: 1e9, memoryBytes: 0, byteAdditions: 4e9 }, rates).bound).toBe(
    'additions',
  );
});

test('the golden run has the terms that the specification counts', () => {
  expect(termCount(golden)).toBeCloseTo(7.65e10, -9);
});

test('rows in bytes are a quarter of rows in float32, slices aside', () => {
  const slices = slicesWork(golden).cacheBytes;
  const float32 = likelihoodWork(golden, 4);
  const bytes = likelihoodWork(golden, 1);
  expect((float32.cacheBytes - slices) / (bytes.cacheBytes - slices)).toBe(4);
  expect(float32.byteAdditions / bytes.byteAdditions).toBe(4);
  // 306 GB of rows (spec/emc-speed.md 5).
  expect(float32.cacheBytes - slices).toBeCloseTo(306e9, -10);
});

test('what nothing is merged of costs nothing, and volumes go through memory', () => {
  expect(leastTime(mergeWork(golden, 0), rates).seconds).toBe(0);
  expect(leastTime(modelWork(golden), rates)).toMatchObject({
    bound: 'memory',
    amount: 12 * 213 ** 3,
  });
});
