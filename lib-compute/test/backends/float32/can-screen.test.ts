import { expect, test } from 'vitest';
import { canScreen } from '../../../src/backends/float32/can-screen.ts';
import { randomProblem } from '../../support/random-problem.ts';

const problem = randomProblem({
  frames: 3,
  pixels: 20,
  likelihoodPixels: 20,
  rotations: 4,
  size: 5,
});

test('frames whose steps would not fit in 32 bits are not screened', () => {
  const withBrightest = (count: number): boolean => {
    const counts = problem.photons.counts.slice();
    counts[0] = count;
    return canScreen({ ...problem, photons: { ...problem.photons, counts } });
  };
  expect(withBrightest(33_000_000)).toBe(true);
  expect(withBrightest(34_000_000)).toBe(false);
});
