import { describe, expect, test } from 'vitest';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { planEngine } from '../../../src/backends/webgpu/engine-plan.ts';
import { WINDOW_EXPONENT } from '../../../src/backends/thresholds.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import {
  emptyVolumes,
  largestDifference,
  oneIteration,
  relativeDistance,
} from '../../support/one-iteration.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { everyKernel } from './engine-run.ts';

const problem = randomProblem({ ...everyKernel, frames: 90 });
const model = randomModels(problem.grid, 7);
const roomy = { bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 };

describe('a device with little memory', () => {
  test.each([
    ['slices of four tomograms', { bindingBytes: 10_752, cacheBytes: 2 ** 20 }],
    ['no log-likelihoods kept', { bindingBytes: 2 ** 20, cacheBytes: 0 }],
    ['some log-likelihoods kept', { bindingBytes: 10_752, cacheBytes: 3000 }],
  ])('%s: gives the same', async (_, limits) => {
    const plan = planEngine(problem, limits);
    const small = webgpuBackend(nodeAdapter('software'), limits);
    const options = { parity: true, beta: 0.5 };
    const expected = await oneIteration(webgpuBackendForTests, problem, model, options);
    const found = await oneIteration(small, problem, model, options);
    if (limits.bindingBytes < 2 ** 20) {
      expect(plan.tiles.length).toBeGreaterThan(5);
      expect(plan.chunks.length).toBeGreaterThan(1);
    }
    expect(found.best).toEqual(expected.best);
    expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
    expect(largestDifference(found.result.information, expected.result.information)).toBeLessThan(
      1e-5,
    );
    expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-6);
    expect(found.volumes.weight).toEqual(expected.volumes.weight);
  });

  test.each([
    ['model', 5000, everyKernel],
    ['slices', 20_000, { ...everyKernel, pixels: 1400 }],
  ])('%s: refuses with the numbers what cannot be cut smaller', (part, bindingBytes, shape) => {
    const refused = (): unknown =>
      planEngine(randomProblem(shape), { bindingBytes, cacheBytes: 0 });
    expect(refused).toThrow(new RegExp(`in one piece for the ${part}.*: [\\d.]+ MB needed`));
  });
});

describe('an engine', () => {
  const create = async (): Promise<WebgpuEngine> =>
    WebgpuEngine.create(await openDevice(nodeAdapter('software')), problem, true, roomy);

  async function iterate(engine: WebgpuEngine): Promise<number> {
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    await engine.setModel(model);
    const best = await engine.likelihood(ones, ones.slice().fill(WINDOW_EXPONENT));
    const normaliser = await engine.probabilities(best.maximum, ones);
    await engine.maximise(normaliser, ones);
    await engine.takeVolumes(emptyVolumes(problem.grid));
    return engine.deviceBytes;
  }

  test('holds the same memory after every iteration, and none when disposed of', async () => {
    const engine = await create();
    const bytes: number[] = [];
    for (let iteration = 0; iteration < 5; iteration++) {
      bytes.push(await iterate(engine));
    }
    expect(bytes[0]).toBeGreaterThan(0);
    expect(new Set(bytes.slice(1)).size).toBe(1);
    await engine.dispose();
    expect(engine.deviceBytes).toBe(0);
  });

  test('gives the same bits every time', async () => {
    const options = { parity: true, beta: 0.5 };
    const [first, second] = [
      await oneIteration(webgpuBackendForTests, problem, model, options),
      await oneIteration(webgpuBackendForTests, problem, model, options),
    ];
    expect(second).toEqual(first);
  });

  test('counts in 64 bits what no float32 would: the sum of many weights', async () => {
    const dense = randomProblem({
      ...{ frames: 3, pixels: 3000, likelihoodPixels: 3000, rotations: 300, size: 5 },
    });
    const models = randomModels(dense.grid, 2);
    const { volumes, result } = await oneIteration(webgpuBackendForTests, dense, models, {
      parity: false,
      beta: 1e-4,
    });
    const total = volumes.weight.reduce((sum, weight) => sum + weight, 0);
    expect(result.mergedTomograms).toBe(300);
    // Each pixel inside the grid gives one in all; those outside are the rest.
    const inside = total / (300 * 3000);
    expect(inside).toBeGreaterThan(0.5);
    expect(total).toBeCloseTo(Math.round(total), 1);
  });
});
