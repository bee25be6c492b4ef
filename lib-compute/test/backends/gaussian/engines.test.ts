import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { wasmBackendForTests, webgpuBackendForTests } from '../../support/backends.ts';
import { intensityProblem } from '../../support/intensity-problem.ts';
import { largestDifference, oneIteration, relativeDistance } from '../../support/one-iteration.ts';
import { randomModels, type ProblemShape } from '../../support/random-problem.ts';

const backends: readonly Backend[] = [wasmBackendForTests, webgpuBackendForTests];

/** Around tiles of 16, pixels that are merged only, several blocks of pixels, and the modes it meets. */
const shapes: Readonly<Record<string, ProblemShape>> = {
  'one pixel': { frames: 2, pixels: 1, likelihoodPixels: 1, rotations: 1, size: 3 },
  '17 rotations': { frames: 9, pixels: 61, likelihoodPixels: 50, rotations: 17, size: 9 },
  '3000 pixels': { frames: 12, pixels: 3000, likelihoodPixels: 2500, rotations: 40, size: 15 },
  '2 models': { frames: 15, pixels: 90, likelihoodPixels: 80, rotations: 37, size: 9, models: 2 },
  '2 planes': {
    ...{ frames: 15, pixels: 150, likelihoodPixels: 120, rotations: 40, size: 11 },
    ...{ models: 2, isFlat: true },
  },
  'some tomograms are no candidates': {
    ...{ frames: 15, pixels: 90, likelihoodPixels: 80, rotations: 70, size: 9, places: 9 },
  },
};

const perFrame = ['information', 'logLikelihood', 'expectedPhotons', 'occupancies'] as const;

describe.each(backends)('intensities on $name', (backend) => {
  describe.each([true, false])('parity %s', (parity) => {
    test.each(Object.entries(shapes))('%s: equals the reference', async (_, shape) => {
      const problem = intensityProblem(shape, 0.6);
      const model = randomModels(problem.grid, 7);
      for (const [beta, workers] of [
        [1, 1],
        [0.05, 3],
      ]) {
        const expected = await oneIteration(referenceBackend, problem, model, { parity, beta });
        const found = await oneIteration(backend, problem, model, { parity, beta, workers });
        expect(relativeDistance(found.best.maximum, expected.best.maximum)).toBeLessThan(1e-6);
        expect(found.best.tomogram).toEqual(expected.best.tomogram);
        expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
        for (const key of perFrame) {
          const difference = largestDifference(found.result[key], expected.result[key]);
          expect(difference, key).toBeLessThan(1e-3);
        }
        expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-5);
        expect(relativeDistance(found.volumes.weight, expected.volumes.weight)).toBeLessThan(2e-7);
      }
    });
  });

  test('intensities far above their width lose nothing', async () => {
    const problem = intensityProblem(shapes['3000 pixels'], 0.6);
    const { photons } = problem;
    const bright = {
      ...problem,
      photons: { ...photons, counts: Float64Array.from(photons.counts, (value) => 1e4 + value) },
    };
    const model = randomModels(problem.grid, 7).map((value) => 1e4 * value);
    const expected = await oneIteration(referenceBackend, bright, model, { beta: 1e-9 });
    const found = await oneIteration(backend, bright, model, { beta: 1e-9 });
    expect(relativeDistance(found.best.maximum, expected.best.maximum)).toBeLessThan(1e-6);
    expect(found.best.tomogram).toEqual(expected.best.tomogram);
    expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-5);
  });

  test('gives the same bits every time', async () => {
    const problem = intensityProblem(shapes['2 models'], 0.6);
    const model = randomModels(problem.grid, 7);
    const first = await oneIteration(backend, problem, model, { beta: 0.3, workers: 2 });
    expect(await oneIteration(backend, problem, model, { beta: 0.3, workers: 2 })).toEqual(first);
  });
});
