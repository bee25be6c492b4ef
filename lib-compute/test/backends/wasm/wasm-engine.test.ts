import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { WasmEngine } from '../../../src/backends/wasm/wasm-engine.ts';
import { isDamselflyError } from '../../../src/errors.ts';
import { emptyVolumes, oneIteration, relativeDistance } from '../../support/one-iteration.ts';
import { randomProblem, randomVolume } from '../../support/random-problem.ts';
import { inProcessWorkers } from './in-process-workers.ts';

function inProcessBackend(build: 'plain' | 'relaxed'): Backend {
  return {
    name: 'wasm',
    support: () => Promise.reject(new Error('not asked for')),
    prepare: (problem, options) => WasmEngine.start(problem, options, build, inProcessWorkers()),
  };
}

const wasm = inProcessBackend('relaxed');

const problem = randomProblem({
  frames: 30,
  pixels: 400,
  likelihoodPixels: 350,
  rotations: 70,
  size: 15,
});
const model = randomVolume(15, 11);
const ones = new Float64Array(30).fill(1);

async function expectReference(
  backend: Backend,
  given: EmcProblem,
  givenModel: Float64Array,
  options: { beta?: number; parity?: boolean; workers?: number },
  tolerance = 1e-5,
): Promise<void> {
  const expected = await oneIteration(referenceBackend, given, givenModel, options);
  const found = await oneIteration(backend, given, givenModel, options);
  expect(found.best.tomogram).toEqual(expected.best.tomogram);
  expect(relativeDistance(found.best.maximum, expected.best.maximum)).toBeLessThan(tolerance);
  expect(relativeDistance(found.normaliser, expected.normaliser)).toBeLessThan(100 * tolerance);
  expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
  for (const key of ['information', 'logLikelihood', 'expectedPhotons'] as const) {
    expect(relativeDistance(found.result[key], expected.result[key])).toBeLessThan(10 * tolerance);
  }
  expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(tolerance);
  expect(relativeDistance(found.volumes.weight, expected.volumes.weight)).toBeLessThan(1e-12);
}

describe.each(['plain', 'relaxed'] as const)('%s build', (build) => {
  test.each([false, true])('equals the reference, parity %s', async (parity) => {
    for (const beta of [1, 0.1, 0.001]) {
      await expectReference(inProcessBackend(build), problem, model, { beta, parity, workers: 2 });
    }
  });
});

test('a model over 30 decades keeps its logarithms', async () => {
  const steep = model.map((value, voxel) => value * 10 ** (-30 * ((voxel % 101) / 101)));
  await expectReference(wasm, problem, steep, { beta: 1 });
});

test('negative values count as none for the logarithm but enter the sums', async () => {
  const mixed = model.map((value, voxel) => (voxel % 3 === 0 ? -value / 4 : value));
  await expectReference(wasm, problem, mixed, { beta: 1 });
});

test('counts beyond 16 bits', async () => {
  const counts = problem.photons.counts.map((count, i) => (i % 50 === 0 ? 100_000 : count));
  const bright = { ...problem, photons: { ...problem.photons, counts } };
  // A float32 logarithm, good to 1e-7, times so many photons leaves 0.01 nats open.
  await expectReference(wasm, bright, model, { beta: 1 }, 1e-4);
});

test('of equal tomograms the one with the lowest number is the best', async () => {
  const matrices = problem.tomograms.matrices.slice();
  // The second half repeats the first.
  matrices.copyWithin(9 * 35, 0, 9 * 35);
  const weights = new Float64Array(70).fill(1 / 70);
  const doubled = { ...problem, tomograms: { ...problem.tomograms, matrices, weights } };
  for (const workers of [1, 3]) {
    const { best } = await oneIteration(wasm, doubled, model, { workers });
    expect(Math.max(...best.tomogram)).toBeLessThan(35);
  }
});

test('keeps all pairs of a soft problem, and drops those that later maxima overtake', async () => {
  const many = randomProblem({
    frames: 2500,
    pixels: 12,
    likelihoodPixels: 12,
    rotations: 800,
    size: 9,
  });
  const small = randomVolume(9, 4);
  await expectReference(wasm, many, small, { beta: 0.01 }, 2e-5);
  await expectReference(wasm, many, small, { beta: 1 }, 2e-5);
});

test('progress of every step ends at 1', async () => {
  const engine = await wasm.prepare(problem, { parity: false, workers: 2 });
  const ends: number[] = [];
  const options = (): { onProgress: (fraction: number) => void } => {
    const step = ends.push(0) - 1;
    return { onProgress: (fraction) => (ends[step] = fraction) };
  };
  await engine.setModel(model, options());
  await engine.sliceSums(options());
  const { maximum } = await engine.likelihood(ones, ones, options());
  const normaliser = await engine.probabilities(maximum, ones);
  await engine.maximise(normaliser, ones, options());
  await engine.takeVolumes(emptyVolumes(problem.grid), options());
  await engine.dispose();
  expect(ends).toEqual([1, 1, 1, 1, 1]);
});

test.each(['setModel', 'sliceSums', 'likelihood', 'maximise', 'takeVolumes'] as const)(
  'an aborted %s rejects with the reason',
  async (step) => {
    const engine = await wasm.prepare(problem, { parity: false, workers: 2 });
    await engine.setModel(model);
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    const steps = {
      setModel: () => engine.setModel(model, { signal }),
      sliceSums: () => engine.sliceSums({ signal }),
      likelihood: () => engine.likelihood(ones, ones, { signal }),
      maximise: () => engine.maximise(ones, ones, { signal }),
      takeVolumes: () => engine.takeVolumes(emptyVolumes(problem.grid), { signal }),
    };
    await expect(steps[step]()).rejects.toBe(reason);
    await engine.dispose();
  },
);

test('after an aborted step the iteration can begin again', async () => {
  const engine = await wasm.prepare(problem, { parity: false, workers: 1 });
  await engine.setModel(model);
  const first = await engine.likelihood(ones, ones);
  const controller = new AbortController();
  const aborted = engine.likelihood(ones, ones, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(aborted).rejects.toThrow('enough');
  await engine.setModel(model);
  expect((await engine.likelihood(ones, ones)).maximum).toEqual(first.maximum);
  await engine.dispose();
});

test('asks for a new model after every iteration', async () => {
  const engine = await wasm.prepare(problem, { parity: false, workers: 1 });
  await engine.setModel(model);
  const { maximum } = await engine.likelihood(ones, ones);
  await engine.maximise(await engine.probabilities(maximum, ones), ones);
  const error: unknown = await engine.likelihood(ones, ones).catch((reason: unknown) => reason);
  await engine.dispose();
  expect(isDamselflyError(error, 'Backend') && error.message).toMatch(/setModel comes first/);
});
