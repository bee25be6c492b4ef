import { expect, test } from 'vitest';
import { logFactorials } from '../../src/emc/log-factorials.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

/** One frame per list of counts, in pixels 0, 1, 2, ... */
function frames(counts: readonly (readonly number[])[]): SparsePhotons {
  const offsets = counts.map((_, d) => counts.slice(0, d).flat().length);
  return {
    frameCount: counts.length,
    pixelCount: 10,
    onesOffsets: new Uint32Array(counts.length + 1),
    ones: new Uint32Array(),
    multiOffsets: Uint32Array.from([...offsets, counts.flat().length]),
    multi: Uint32Array.from(counts.flatMap((list) => list.map((_, t) => t))),
    counts: Uint32Array.from(counts.flat()),
  };
}

test('sums ln K! over the pixels of the likelihood only', () => {
  const [none, some] = logFactorials(frames([[], [2, 5, 3]]), 2);
  expect(none).toBe(0);
  expect(some).toBeCloseTo(Math.log(2) + Math.log(120), 14);
});

test('large counts go over to the series without a step', () => {
  const direct = (count: number): number => {
    let sum = 0;
    for (let k = 2; k <= count; k++) {
      sum += Math.log(k);
    }
    return sum;
  };
  const [a, b, c] = logFactorials(frames([[4096], [4097], [100_000]]), 1);
  expect(a / direct(4096)).toBeCloseTo(1, 13);
  expect(b / direct(4097)).toBeCloseTo(1, 13);
  expect(c / direct(100_000)).toBeCloseTo(1, 12);
});
