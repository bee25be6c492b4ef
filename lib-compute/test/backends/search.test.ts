import { describe, expect, test } from 'vitest';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import {
  frameTomograms,
  searchOfFrames,
  searchOfShare,
  searchTest,
  type Search,
} from '../../src/backends/search.ts';
import { severalDevices } from '../../src/backends/several/several-devices.ts';
import { planEngine } from '../../src/backends/webgpu/engine-plan.ts';
import { webgpuBackend } from '../../src/backends/webgpu/webgpu-backend.ts';
import { nodeAdapter } from '../../src/platform/node/webgpu-adapter.ts';
import { allBackends } from '../support/backends.ts';
import {
  largestDifference,
  oneIteration,
  relativeDistance,
  type OneIteration,
} from '../support/one-iteration.ts';
import { randomModels, randomProblem, type ProblemShape } from '../support/random-problem.ts';
import { asCandidates, listOf, randomSearch } from '../support/random-search.ts';

const small = { frames: 30, pixels: 200, likelihoodPixels: 180, size: 11 };
const shapes: Readonly<Record<string, ProblemShape>> = {
  '3 rotations': { ...small, rotations: 3 },
  '70 rotations': { ...small, rotations: 70 },
  '2 models, another that stands still': {
    ...small,
    rotations: 45,
    models: 2,
    stillModels: 1,
  },
  '2 planes': { ...small, rotations: 40, models: 2, isFlat: true },
};

const perFrame = ['information', 'logLikelihood', 'expectedPhotons', 'occupancies'] as const;

/** Float32 against float64, as in engine.test.ts. */
function expectSame(found: OneIteration, expected: OneIteration): void {
  expect(largestDifference(found.best.maximum, expected.best.maximum)).toBeLessThan(2e-4);
  expect(found.best.tomogram).toEqual(expected.best.tomogram);
  expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
  for (const key of perFrame) {
    expect(largestDifference(found.result[key], expected.result[key])).toBeLessThan(2e-4);
  }
  expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-5);
  expect(relativeDistance(found.volumes.weight, expected.volumes.weight)).toBeLessThan(2e-7);
}

describe.each([...allBackends, severalDevices([referenceBackend, referenceBackend])])(
  'a search on $name',
  (backend) => {
    test.each(Object.entries(shapes))(
      '%s: counts the pairs that it names, and no others',
      async (_, shape) => {
        const problem = randomProblem(shape);
        const model = randomModels(problem.grid, 7);
        const search = randomSearch(problem, 40);
        for (const workers of [1, 3]) {
          const expected = await oneIteration(
            referenceBackend,
            asCandidates(problem, search),
            model,
            {
              beta: 0.7,
            },
          );
          const found = await oneIteration(backend, problem, model, { beta: 0.7, search, workers });
          expectSame(found, expected);
          const { shared } = search.among ?? { shared: new Int32Array() };
          for (const r of shared) {
            expect(found.sliceSums[r] / expected.sliceSums[r]).toBeCloseTo(1, 5);
          }
        }
      },
    );

    test('over all pairs again, everything is as before', async () => {
      const problem = randomProblem(shapes['70 rotations']);
      const model = randomModels(problem.grid, 7);
      const engine = await backend.prepare(problem, { parity: false, workers: 2 });
      const limited = randomSearch(problem, 40);
      const ones = new Float64Array(problem.photons.frameCount).fill(1);
      const window = ones.map(() => 14);
      await engine.setModel(model);
      const before = await engine.likelihood(ones, window);
      await engine.adaptive?.setSearch(limited);
      const few = await engine.likelihood(ones, window);
      expect(few.tomogram).not.toEqual(before.tomogram);
      await engine.adaptive?.setSearch({ reach: limited.reach });
      expect(await engine.likelihood(ones, window)).toEqual(before);
      await engine.dispose();
    });

    test.each([5, 60])('contenders within %i nats are those of float64', async (reach) => {
      const problem = randomProblem(shapes['70 rotations']);
      const model = randomModels(problem.grid, 7);
      const search = randomSearch(problem, reach);
      const expected = await oneIteration(referenceBackend, problem, model, { search });
      const found = await oneIteration(backend, problem, model, { search });
      expect(found.contenders).toEqual(expected.contenders);
      const numbers = expected.contenders?.tomograms.length ?? 0;
      expect(numbers).toBeGreaterThan(problem.photons.frameCount);
    });
  },
);

test('on WebGPU, frames in chunks have the pairs of their own', async () => {
  const many = randomProblem({ ...small, frames: 120, rotations: 70 });
  const problem = { ...many, isAdaptive: true as const };
  const limits = { bindingBytes: 10_752, cacheBytes: 2 ** 20 };
  expect(planEngine(problem, limits).chunks.length).toBeGreaterThan(1);
  const model = randomModels(problem.grid, 7);
  const search = randomSearch(problem, 40);
  const narrow = webgpuBackend(nodeAdapter('software'), limits);
  const expected = await oneIteration(referenceBackend, asCandidates(problem, search), model, {
    beta: 0.7,
  });
  expectSame(await oneIteration(narrow, problem, model, { beta: 0.7, search }), expected);
});

test('contenders are all pairs within reach, and a level of infinity asks for none', async () => {
  const problem = randomProblem(shapes['70 rotations']);
  const engine = await referenceBackend.prepare(problem, { parity: false, workers: 1 });
  const everything: Search = { reach: new Float64Array(small.frames).fill(Infinity) };
  await engine.setModel(randomModels(problem.grid, 7));
  await engine.adaptive?.setSearch(everything);
  const ones = everything.reach.map(() => 1);
  await engine.likelihood(ones, ones);
  const levels = ones.map((_, d) => (d === 3 ? -Infinity : Infinity));
  const found = await engine.adaptive?.contenders(levels);
  expect(found?.tomograms).toEqual(Int32Array.from({ length: 70 }, (_, r) => r));
  expect(found?.offsets[3]).toBe(0);
  expect(found?.offsets[4]).toBe(70);
});

describe('a search', () => {
  const search: Search = {
    reach: Float64Array.of(1, 2, 3),
    among: { shared: Int32Array.of(2, 5), own: frameTomograms([[0, 5], [], [1, 4, 6]]) },
  };

  test('tells which pairs it compares', () => {
    const isSearched = searchTest(search, 7);
    const pairs = [0, 1, 2].map((d) => [0, 1, 2, 3, 4, 5, 6].filter((r) => isSearched(d, r)));
    expect(pairs).toEqual([
      [0, 2, 5],
      [2, 5],
      [1, 2, 4, 5, 6],
    ]);
    expect(searchTest({ reach: search.reach }, 7)(1, 3)).toBe(true);
  });

  test('of a share counts tomograms from its first one', () => {
    const { among } = searchOfShare(search, 4, 6);
    expect(among?.shared).toEqual(Int32Array.of(1));
    expect([0, 1, 2].map((d) => among && listOf(among.own, d))).toEqual([[1], [], [0]]);
    expect(searchOfShare({ reach: search.reach }, 4, 6)).toEqual({ reach: search.reach });
  });

  test('of some frames has theirs', () => {
    const { reach, among } = searchOfFrames(search, Uint32Array.of(2, 0));
    expect(reach).toEqual(Float64Array.of(3, 1));
    expect(among?.shared).toEqual(Int32Array.of(2, 5));
    expect([0, 1].map((d) => among && listOf(among.own, d))).toEqual([
      [1, 4, 6],
      [0, 5],
    ]);
  });
});
