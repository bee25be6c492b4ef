import { describe, expect, test } from 'vitest';
import type {
  Backend,
  BackendName,
  EngineOptions,
  KeptProbabilities,
} from '../../src/backends/backend.ts';
import { voxelCount, type EmcProblem } from '../../src/backends/emc-problem.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { allBackends } from '../support/backends.ts';
import {
  emptyVolumes,
  largestDifference,
  oneIteration,
  relativeDistance,
  type IterationOptions,
  type OneIteration,
} from '../support/one-iteration.ts';
import { randomModels, randomProblem, type ProblemShape } from '../support/random-problem.ts';

/** Awkward sizes: one of everything, around tiles of 16 rotations, more pixels than 16 bits count. */
const shapes: Readonly<Record<string, ProblemShape>> = {
  'one pixel': { frames: 2, pixels: 1, likelihoodPixels: 1, rotations: 1, size: 3, lit: 1 },
  'one rotation': { frames: 5, pixels: 40, likelihoodPixels: 31, rotations: 1, size: 7 },
  '15 rotations': { frames: 9, pixels: 61, likelihoodPixels: 61, rotations: 15, size: 9 },
  '16 rotations': { frames: 9, pixels: 257, likelihoodPixels: 200, rotations: 16, size: 9 },
  '17 rotations': { frames: 1, pixels: 64, likelihoodPixels: 63, rotations: 17, size: 11 },
  '131 rotations': { frames: 50, pixels: 300, likelihoodPixels: 283, rotations: 131, size: 13 },
  '70000 pixels': {
    frames: 3,
    pixels: 70000,
    likelihoodPixels: 69001,
    rotations: 20,
    size: 21,
    lit: 0.01,
  },
  '3 models': { frames: 20, pixels: 90, likelihoodPixels: 80, rotations: 37, size: 9, models: 3 },
  '2 models, 2 more that stand still': {
    frames: 20,
    pixels: 90,
    likelihoodPixels: 80,
    rotations: 33,
    size: 9,
    models: 2,
    stillModels: 2,
  },
  '2 planes': {
    frames: 30,
    pixels: 150,
    likelihoodPixels: 120,
    rotations: 40,
    size: 11,
    models: 2,
    isFlat: true,
  },
  'some tomograms are no candidates': {
    frames: 30,
    pixels: 90,
    likelihoodPixels: 80,
    rotations: 70,
    size: 9,
    models: 2,
    places: 9,
  },
  'few photons': {
    frames: 40,
    pixels: 90,
    likelihoodPixels: 70,
    rotations: 50,
    size: 9,
    lit: 0.03,
  },
};

/**
 * What float32 sums of up to 300 logarithms leave: 1e-7 of their size and of the model's.
 */
const TOLERANCE = { sums: 2e-6, likelihood: 2e-4, volume: 1e-5 };

/** The others have float64; on WebGPU shares of a voxel are float32, and their sums are exact. */
const WEIGHT_TOLERANCE: Readonly<Record<BackendName, number>> = {
  reference: 1e-12,
  wasm: 1e-12,
  webgpu: 2e-7,
};

const perFrame = ['information', 'logLikelihood', 'expectedPhotons', 'occupancies'] as const;

/** The same pairs, but for some whose probability is about 1e-6. */
function expectSameProbabilities(found: KeptProbabilities, expected: KeptProbabilities): void {
  const byPair = ({ offsets, tomograms, values }: KeptProbabilities): Map<string, number> =>
    new Map(
      Array.from(offsets.subarray(1), (end, d) => ({ d, begin: offsets[d], end })).flatMap(
        ({ d, begin, end }) =>
          Array.from(tomograms.subarray(begin, end), (r, i): [string, number] => [
            `${d} ${r}`,
            values[begin + i],
          ]),
      ),
    );
  const [ours, theirs] = [byPair(found), byPair(expected)];
  for (const pair of new Set([...ours.keys(), ...theirs.keys()])) {
    const difference = Math.abs((ours.get(pair) ?? 1e-6) - (theirs.get(pair) ?? 1e-6));
    expect(difference).toBeLessThan(TOLERANCE.likelihood);
  }
  found.offsets.subarray(1).forEach((end, d) => {
    const own = found.tomograms.subarray(found.offsets[d], end);
    expect(own).toEqual(own.toSorted());
  });
}

/** All that an iteration returns is what the reference returns. */
async function expectTheReference(
  backend: Backend,
  problem: EmcProblem,
  model: Float64Array,
  options: Partial<EngineOptions> & IterationOptions,
): Promise<OneIteration> {
  const expected = await oneIteration(referenceBackend, problem, model, options);
  const found = await oneIteration(backend, problem, model, options);
  expect(relativeDistance(found.sliceSums, expected.sliceSums)).toBeLessThan(TOLERANCE.sums);
  expect(largestDifference(found.best.maximum, expected.best.maximum)).toBeLessThan(
    TOLERANCE.likelihood,
  );
  expect(found.best.tomogram).toEqual(expected.best.tomogram);
  expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
  for (const key of perFrame) {
    expect(largestDifference(found.result[key], expected.result[key])).toBeLessThan(
      TOLERANCE.likelihood,
    );
  }
  expectSameProbabilities(found.probabilities, expected.probabilities);
  expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(TOLERANCE.volume);
  expect(relativeDistance(found.volumes.weight, expected.volumes.weight)).toBeLessThan(
    WEIGHT_TOLERANCE[backend.name],
  );
  return found;
}

describe.each(allBackends)('$name engine', (backend) => {
  describe.each([true, false])('parity %s', (parity) => {
    test.each(Object.entries(shapes))('%s: equals the reference', async (_, shape) => {
      const problem = randomProblem(shape);
      const model = randomModels(problem.grid, 7);
      for (const beta of [1, 0.05]) {
        await expectTheReference(backend, problem, model, { parity, beta });
      }
    });
  });

  test.each([
    ['volumes', shapes['3 models'], [0, 1, 0]],
    ['most volumes', shapes['3 models'], [1, 0, 1]],
    ['planes', shapes['2 planes'], [0, 1]],
    ['volumes of limited candidates', shapes['some tomograms are no candidates'], [1, 0]],
  ] as const)('leaves empty models out: %s', async (_, shape, empty) => {
    const problem = randomProblem(shape);
    const leftOut = Uint8Array.from(empty);
    const voxels = voxelCount(problem.grid);
    const model = randomModels(problem.grid, 7).map((value, voxel) =>
      leftOut[Math.floor(voxel / voxels)] === 1 ? 0 : value,
    );
    for (const workers of [1, 2]) {
      const options = { leftOut, workers, earlier: randomModels(problem.grid, 6) };
      const { best, result } = await expectTheReference(backend, problem, model, options);
      expect(result.occupancies.filter((_, i) => empty[i % empty.length] === 1)).toEqual(
        new Float64Array(
          (result.occupancies.length * leftOut.filter(Boolean).length) / empty.length,
        ),
      );
      expect(best.tomogram.some((r) => leftOut[problem.tomograms.models[r]] === 1)).toBe(false);
    }
  });

  test('what one model leaves out the next does not', async () => {
    const problem = randomProblem(shapes['3 models']);
    const model = randomModels(problem.grid, 7);
    const engine = await backend.prepare(problem, { parity: false, workers: 2 });
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    await engine.setModel(model);
    const all = await engine.likelihood(ones, ones);
    await engine.setModel(model, { leftOut: Uint8Array.of(1, 0, 1) });
    const some = await engine.likelihood(ones, ones);
    await engine.setModel(model);
    expect(await engine.likelihood(ones, ones)).toEqual(all);
    await engine.dispose();
    expect(some.tomogram.every((r) => problem.tomograms.models[r] === 1)).toBe(true);
    expect(some).not.toEqual(all);
  });

  test('slice sums come before the likelihood as well as after', async () => {
    const problem = randomProblem(shapes['131 rotations']);
    const model = randomModels(problem.grid, 3);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(model);
    const before = await engine.sliceSums();
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    await engine.likelihood(ones, ones);
    expect(largestDifference(await engine.sliceSums(), before)).toBeLessThan(1e-9);
    await engine.dispose();
  });

  test('a new model replaces the old one', async () => {
    const problem = randomProblem(shapes['17 rotations']);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(randomModels(problem.grid, 3));
    const first = await engine.sliceSums();
    await engine.setModel(randomModels(problem.grid, 3).map((value) => 2 * value));
    const second = await engine.sliceSums();
    await engine.dispose();
    expect(
      relativeDistance(
        second,
        first.map((value) => 2 * value),
      ),
    ).toBeLessThan(1e-6);
  });

  test('an aborted step rejects with the reason, and the engine can be disposed twice', async () => {
    const problem = randomProblem(shapes['131 rotations']);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(randomModels(problem.grid, 3));
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    await expect(engine.likelihood(ones, ones, { signal })).rejects.toBe(reason);
    await engine.dispose();
    await engine.dispose();
  });

  test('there are no volumes before the maximise step', async () => {
    const problem = randomProblem(shapes['17 rotations']);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(randomModels(problem.grid, 3));
    await expect(engine.takeVolumes(emptyVolumes(problem.grid))).rejects.toThrow(
      /there are no volumes; maximise comes first/,
    );
    await engine.dispose();
  });

  test('progress ends at 1 and never falls', async () => {
    const problem = randomProblem(shapes['131 rotations']);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(randomModels(problem.grid, 3));
    const fractions: number[] = [];
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    await engine.likelihood(ones, ones, { onProgress: (fraction) => fractions.push(fraction) });
    await engine.dispose();
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  test('says that it is available and on what', async () => {
    const support = await backend.support();
    expect(support).toMatchObject({
      available: true,
      isFallback: backend.name === 'webgpu',
    });
    expect(support.device).not.toBe('');
  });
});

describe('joining workers', () => {
  const shape = shapes['131 rotations'];
  const problem = randomProblem(shape);
  const model = randomModels(problem.grid, 7);

  test.each(allBackends)('$name: 1, 2 and 3 workers agree', async (backend) => {
    const [one, ...more] = await Promise.all(
      [1, 2, 3].map((workers) => oneIteration(backend, problem, model, { workers })),
    );
    for (const several of more) {
      expect(several.best.tomogram).toEqual(one.best.tomogram);
      expect(relativeDistance(several.best.maximum, one.best.maximum)).toBeLessThan(1e-12);
      expect(relativeDistance(several.volumes.sum, one.volumes.sum)).toBeLessThan(1e-6);
      expect(relativeDistance(several.volumes.weight, one.volumes.weight)).toBeLessThan(1e-12);
    }
  });
});
