import { expect, test } from 'vitest';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { exactLogLikelihoods } from '../../../src/backends/float32/exact-log-likelihoods.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';

test('are those of the reference backend', async () => {
  const problem = randomProblem({
    frames: 6,
    pixels: 90,
    likelihoodPixels: 70,
    rotations: 12,
    size: 9,
    models: 2,
  });
  const model = randomModels(problem.grid, 3);
  const scale = Float64Array.from({ length: 6 }, (_, d) => 0.7 + d / 10);
  const engine = await referenceBackend.prepare(problem, { parity: true, workers: 1 });
  await engine.setModel(model);
  const { maximum, tomogram } = await engine.likelihood(scale, scale);
  const pairs = {
    frames: [5, 0, 3, 2, 4, 1],
    tomograms: [5, 0, 3, 2, 4, 1].map((d) => tomogram[d]),
  };
  const exact = exactLogLikelihoods(problem, model, scale, pairs);
  pairs.frames.forEach((d, pair) => {
    expect(exact[pair]).toBeCloseTo(maximum[d], 10);
  });
});
