import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../../src/backends/emc-problem.ts';
import type { Search } from '../../../../src/backends/search.ts';
import type { KernelBuild } from '../../../../src/backends/wasm/kernels.ts';
import { WasmEngine } from '../../../../src/backends/wasm/wasm-engine.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { loadConfigured } from '../../../support/golden-run.ts';
import { framesOfSlices } from '../../../support/frames-of-slices.ts';
import { oneIteration } from '../../../support/one-iteration.ts';
import { randomSearch } from '../../../support/random-search.ts';
import {
  randomModels,
  randomNumbers,
  randomProblem,
  type ProblemShape,
} from '../../../support/random-problem.ts';
import { prepareStart } from '../../../../src/emc/start.ts';
import { inProcessWorkers } from '../in-process-workers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function backend(isScreened: boolean, build: KernelBuild): Backend {
  return {
    name: 'wasm',
    support: () => Promise.reject(new Error('not asked for')),
    prepare: (problem, options) =>
      WasmEngine.start(problem, options, build, inProcessWorkers(), isScreened),
  };
}

const shape: ProblemShape = {
  frames: 40,
  pixels: 420,
  likelihoodPixels: 400,
  rotations: 300,
  size: 21,
};

/** All that an iteration returns is the same to the last bit, screened or not. */
async function expectSameBits(
  problem: EmcProblem,
  model: Float64Array,
  options: {
    beta?: number;
    parity?: boolean;
    workers?: number;
    build?: KernelBuild;
    earlier?: Float64Array;
    search?: Search;
    leftOut?: Uint8Array;
  } = {},
): Promise<void> {
  const { build = 'relaxed', ...rest } = options;
  const screened = await oneIteration(backend(true, build), problem, model, rest);
  const plain = await oneIteration(backend(false, build), problem, model, rest);
  const [found, expected] = [numbersOf(screened), numbersOf(plain)];
  expect(found).toHaveLength(expected.length);
  // A list of the differences would take minutes to print.
  expect(found.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
}

/** All numbers in an object of objects and arrays, in order. */
function numbersOf(value: unknown): number[] {
  return typeof value === 'number' ? [value] : Object.values(value ?? {}).flatMap(numbersOf);
}

function withCounts(problem: EmcProblem, count: (before: number, i: number) => number): EmcProblem {
  const counts = Uint32Array.from(problem.photons.counts, count);
  return { ...problem, photons: { ...problem.photons, counts } };
}

describe.each(['plain', 'relaxed'] as const)('%s build: screening changes no bit', (build) => {
  test.each([1, 0.1, 0.01, 0.001])('at beta %d', async (beta) => {
    const problem = randomProblem(shape);
    const model = randomModels(problem.grid, 5);
    for (const parity of [false, true]) {
      for (const workers of [1, 3]) {
        await expectSameBits(problem, model, { beta, parity, workers, build });
      }
    }
  });
});

test('where frames are far more likely in one orientation', async () => {
  const problem = randomProblem(shape);
  const model = randomModels(problem.grid, 5);
  const sharp = framesOfSlices(problem, model, 20);
  for (const parity of [false, true]) {
    await expectSameBits(sharp, model, { parity, workers: 2 });
    await expectSameBits(
      sharp,
      model.map((value) => value ** 3),
      { parity, beta: 0.1 },
    );
  }
});

test('nor does what workers tell each other, where they share memory', async () => {
  const random = randomProblem(shape);
  const model = randomModels(random.grid, 5);
  const problem = framesOfSlices(random, model, 20);
  const shared = await oneIteration(backend(true, 'relaxed'), problem, model, { workers: 3 });
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const apart = await oneIteration(backend(true, 'relaxed'), problem, model, { workers: 3 });
  expect(numbersOf(shared)).toEqual(numbersOf(apart));
});

describe('frames that meet their last orientations first', () => {
  const random = randomProblem({ ...shape, models: 2 });
  const model = randomModels(random.grid, 5);
  const problem = framesOfSlices(random, model, 20);
  const earlier = model.map((value, voxel) => value + 0.1 * (voxel % 7));

  test.each([1, 3])('keep the bits, with %d workers', async (workers) => {
    await expectSameBits(problem, model, { workers, earlier });
    await expectSameBits(problem, model, { workers, earlier, parity: true, beta: 0.1 });
  });

  test('and where workers share no memory', async () => {
    vi.stubGlobal('SharedArrayBuffer', undefined);
    await expectSameBits(problem, model, { workers: 3, earlier });
  });

  test('meet none that they are not to be compared with', async () => {
    await expectSameBits(problem, model, { earlier, search: randomSearch(problem, 14) });
  });
});

test('on recorded frames', async () => {
  const { input, options } = await loadConfigured(join(emcPublic, 'config.ini'));
  const { model, prepared } = prepareStart(input, options);
  await expectSameBits(prepared.groups[0].problem, model, { workers: 2 });
});

test('where values lie on the steps of the bound', async () => {
  const problem = randomProblem(shape);
  const random = randomNumbers(3);
  // Constant in cubes, so that slices take these very values; the largest fixes where steps begin.
  const edge = problem.grid.edge;
  const levels = Float64Array.from({ length: 64 }, (_, k) => Math.exp(-0.05 * k));
  const cubes = Float64Array.from({ length: 64 }, () => Math.floor(64 * random()));
  const model = randomModels(problem.grid, 5).map((_, voxel) => {
    const [x, y, z] = [
      Math.floor(voxel / edge ** 2),
      Math.floor(voxel / edge) % edge,
      voxel % edge,
    ];
    const cube = 16 * Math.floor(x / 6) + 4 * Math.floor(y / 6) + Math.floor(z / 6);
    return levels[cubes[cube]];
  });
  await expectSameBits(problem, model);
  await expectSameBits(problem, model, { beta: 0.05 });
});

test('where most voxels are zero, or below', async () => {
  const problem = randomProblem(shape);
  const model = randomModels(problem.grid, 5);
  const sparse = model.map((value, voxel) => ((voxel * 7919) % 10 < 7 ? 0 : value));
  await expectSameBits(problem, sparse);
  await expectSameBits(
    problem,
    sparse.map((value, voxel) => (voxel % 5 === 0 ? -value : value)),
  );
  await expectSameBits(
    problem,
    model.map(() => 0),
  );
});

test('where a model spans 30 decades', async () => {
  const problem = randomProblem(shape);
  const steep = randomModels(problem.grid, 5).map(
    (value, voxel) => value * 10 ** (-30 * ((voxel % 101) / 101)),
  );
  await expectSameBits(problem, steep);
});

test('where frames have one photon', async () => {
  const problem = randomProblem({ ...shape, lit: 0.0025 });
  await expectSameBits(problem, randomModels(problem.grid, 5));
});

test('where pixels have 100 000 photons', async () => {
  const problem = withCounts(randomProblem(shape), (count, i) => (i % 9 === 0 ? 100_000 : count));
  await expectSameBits(problem, randomModels(problem.grid, 5), { parity: true });
});

test('where many pixels are hubs', async () => {
  const problem = withCounts(randomProblem(shape), (count, i) => (i % 3 === 0 ? 9 * count : count));
  const model = randomModels(problem.grid, 5);
  for (const workers of [1, 2]) {
    await expectSameBits(framesOfSlices(problem, model, 400), model, { workers });
    await expectSameBits(problem, model, { workers, beta: 0.01 });
  }
});

test('with several models, in planes, and in several blocks', async () => {
  for (const other of [
    { models: 3, rotations: 90 },
    { models: 2, isFlat: true, rotations: 90 },
    { pixels: 5000, likelihoodPixels: 4900, frames: 12, size: 41, lit: 0.1 },
  ]) {
    const problem = randomProblem({ ...shape, ...other });
    await expectSameBits(problem, randomModels(problem.grid, 5), { workers: 2 });
  }
});

test('with a model that is left out, where frames were before', async () => {
  const problem = randomProblem({ ...shape, models: 3, rotations: 90 });
  const earlier = randomModels(problem.grid, 5);
  const voxels = earlier.length / 3;
  const model = earlier.map((value, voxel) => (voxel < voxels ? 0 : value));
  for (const workers of [1, 3]) {
    await expectSameBits(problem, model, { workers, earlier, leftOut: Uint8Array.of(1, 0, 0) });
  }
});

test('where fewer tiles are there than are screened together', async () => {
  for (const rotations of [1, 17, 65]) {
    const problem = randomProblem({ ...shape, rotations });
    await expectSameBits(problem, randomModels(problem.grid, 5));
  }
});
