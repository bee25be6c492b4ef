import { describe, expect, test } from 'vitest';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { problemOverBackground } from '../../support/background-problem.ts';
import { wasmBackendForTests, webgpuBackendForTests } from '../../support/backends.ts';
import { iterationOverBackground } from '../../support/iteration-over-background.ts';
import { largestDifference, relativeDistance } from '../../support/one-iteration.ts';
import { randomModels, type ProblemShape } from '../../support/random-problem.ts';

/** On WebGPU shares of a voxel are float32. */
const backends = [
  { backend: wasmBackendForTests, workers: 1, weights: 1e-12 },
  { backend: wasmBackendForTests, workers: 3, weights: 1e-12 },
  { backend: webgpuBackendForTests, workers: 1, weights: 2e-7 },
];

const small: ProblemShape = {
  ...{ frames: 20, pixels: 90, likelihoodPixels: 70, rotations: 37, size: 9 },
};
const shapes: Readonly<Record<string, ProblemShape>> = {
  'one model': small,
  'one pixel': { ...small, pixels: 1, likelihoodPixels: 1, lit: 1 },
  'one frame': { ...small, frames: 2 },
  '3 models': { ...small, models: 3 },
  '2 planes': { ...small, models: 2, isFlat: true },
  'some tomograms are no candidates': { ...small, places: 9 },
  'few photons': { ...small, lit: 0.03 },
};

const perFrame = ['information', 'logLikelihood', 'expectedPhotons', 'occupancies'] as const;

describe.each([true, false])('over a background, parity %s', (parity) => {
  describe.each(backends)('$backend.name, $workers workers', ({ backend, workers, weights }) => {
    test.each(Object.entries(shapes))('%s: equals the reference', async (_, shape) => {
      const problem = problemOverBackground(shape);
      const model = randomModels(problem.grid, 5);
      const [truth, found] = [
        await iterationOverBackground(referenceBackend, problem, model, { parity, workers: 1 }),
        await iterationOverBackground(backend, problem, model, { parity, workers }),
      ];
      expect(found.tomogram).toEqual(truth.tomogram);
      expect(relativeDistance(found.maximum, truth.maximum)).toBeLessThan(1e-6);
      expect(relativeDistance(found.expected, truth.expected)).toBeLessThan(1e-5);
      expect(relativeDistance(found.slopes.gain, truth.slopes.gain)).toBeLessThan(1e-5);
      expect(relativeDistance(found.slopes.fall, truth.slopes.fall)).toBeLessThan(1e-5);
      for (const key of perFrame) {
        expect(largestDifference(found.result[key], truth.result[key])).toBeLessThan(2e-4);
      }
      expect(found.result.mergedTomograms).toBe(truth.result.mergedTomograms);
      expect(relativeDistance(found.volumes.sum, truth.volumes.sum)).toBeLessThan(1e-4);
      expect(relativeDistance(found.volumes.weight, truth.volumes.weight)).toBeLessThan(weights);
    });
  });
});

test('frames that are not open have no slopes', async () => {
  const problem = problemOverBackground(small);
  const model = randomModels(problem.grid, 5);
  const { slopes } = await iterationOverBackground(referenceBackend, problem, model, {
    ...{ parity: false, workers: 1 },
  });
  expect(slopes.gain.map((value, d) => (d % 5 === 0 ? value : 0)).every((v) => v === 0)).toBe(true);
  expect(slopes.gain[1]).toBeGreaterThan(0);
});
