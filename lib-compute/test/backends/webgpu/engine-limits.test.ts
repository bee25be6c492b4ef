import { describe, expect, test, vi } from 'vitest';
import { DeviceMemory, outOfMemory } from '../../../src/backends/webgpu/device-memory.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { planEngine } from '../../../src/backends/webgpu/engine-plan.ts';
import { WINDOW_EXPONENT } from '../../../src/backends/thresholds.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import type { Backend, MergedVolumes } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
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
/** Every orientation twice: each frame has two best tomograms, which are refined in float64. */
const twins: EmcProblem = (() => {
  const { grid, pixels, photons } = problem;
  const { count, matrices, weights, models } = problem.tomograms;
  const twice = <Values extends Float64Array | Int32Array>(
    values: Values,
    both: Values,
  ): Values => {
    both.set(values);
    both.set(values, values.length);
    return both;
  };
  return {
    ...{ grid, pixels, photons },
    tomograms: {
      count: 2 * count,
      matrices: twice(matrices, new Float64Array(18 * count)),
      weights: twice(weights, new Float64Array(2 * count)),
      models: twice(models, new Int32Array(2 * count)),
    },
  };
})();
const roomy = { bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 };

describe('a device with little memory', () => {
  test('log-likelihoods that are computed again come out to the same bits', async () => {
    const forgetful = webgpuBackend(nodeAdapter('software'), { cacheBytes: 0 });
    const options = { parity: true, beta: 0.5 };
    const expected = await oneIteration(webgpuBackendForTests, twins, model, options);
    expect(await oneIteration(forgetful, twins, model, options)).toEqual(expected);
  });

  test.each([
    ['slices of four tomograms', { bindingBytes: 10_752, cacheBytes: 2 ** 20 }],
    ['some log-likelihoods kept', { bindingBytes: 10_752, cacheBytes: 3000 }],
  ])('%s: gives the same', async (_, limits) => {
    const plan = planEngine(problem, limits);
    const small = webgpuBackend(nodeAdapter('software'), limits);
    const options = { parity: true, beta: 0.5 };
    const expected = await oneIteration(webgpuBackendForTests, problem, model, options);
    const found = await oneIteration(small, problem, model, options);
    expect(plan.tiles.length).toBeGreaterThan(5);
    expect(plan.chunks.length).toBeGreaterThan(1);
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

describe('a device that has no more memory', () => {
  /** Allocations fail beyond so many bytes, as those of a full device do. */
  function leaveBytes(most: number): void {
    const create = Reflect.get<DeviceMemory, 'create'>(DeviceMemory.prototype, 'create');
    vi.spyOn(DeviceMemory.prototype, 'create').mockImplementation(function (
      this: DeviceMemory,
      label,
      bytes,
      usage,
    ) {
      return this.bytes + bytes > most
        ? Promise.reject(outOfMemory(label, bytes, this.bytes))
        : create.call(this, label, bytes, usage);
    });
  }

  const wide = randomProblem({
    ...everyKernel,
    pixels: 800,
    likelihoodPixels: 700,
    rotations: 500,
  });
  const own = randomModels(wide.grid, 7);
  const options = { parity: true, beta: 0.5 };
  /** A backend on a device that has so little memory left while an engine is prepared. */
  const withBytes = (most: number): Backend => ({
    ...webgpuBackendForTests,
    async prepare(...args) {
      leaveBytes(most);
      try {
        return await webgpuBackendForTests.prepare(...args);
      } finally {
        vi.restoreAllMocks();
      }
    },
  });

  test('takes narrower tiles, which give the same', async () => {
    const expected = await oneIteration(webgpuBackendForTests, wide, own, options);
    // The window to the host takes 4.2 MB, the tile of all tomograms 3.
    const found = await oneIteration(withBytes(6e6), wide, own, options);
    expect(found.best).toEqual(expected.best);
    expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
    expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-6);
  });

  test('refuses with the numbers when the narrowest are too wide', async () => {
    const refused = withBytes(4e6).prepare(wide, { parity: true, workers: 1 });
    await expect(refused).rejects.toThrow(
      /memory of the GPU for the .* \(use the wasm backend\): [\d.]+ MB more than the [\d.]+ MB it gave needed/,
    );
  });
});

describe('an engine', () => {
  /** An iteration up to its volumes. */
  async function iterate(
    engine: WebgpuEngine,
    own: Float64Array,
    frameCount = problem.photons.frameCount,
  ): Promise<void> {
    const ones = new Float64Array(frameCount).fill(1);
    await engine.setModel(own);
    const best = await engine.likelihood(ones, ones.slice().fill(WINDOW_EXPONENT));
    const normaliser = await engine.probabilities(best.maximum, ones);
    await engine.maximise(normaliser, ones);
  }

  test('holds the same memory over 1000 iterations, and none when disposed of', async () => {
    const tiny = randomProblem({
      ...{ frames: 6, pixels: 20, likelihoodPixels: 20, rotations: 8, size: 5 },
    });
    const device = await openDevice(nodeAdapter('software'));
    const engine = await WebgpuEngine.create(device, tiny, true, roomy);
    const models = randomModels(tiny.grid, 7);
    const volumes = emptyVolumes(tiny.grid);
    const bytes = new Set<number>();
    for (let iteration = 0; iteration < 1000; iteration++) {
      await iterate(engine, models, 6);
      await engine.takeVolumes(volumes);
      bytes.add(engine.deviceBytes);
    }
    expect(bytes.size).toBe(1);
    await engine.dispose();
    expect(engine.deviceBytes).toBe(0);
    device.destroy();
  });

  test('remembers nothing of a model when the next one comes', async () => {
    const device = await openDevice(nodeAdapter('software'));
    const limits = { ...roomy, cacheBytes: 0 };
    const volumesOf = async (
      engine: WebgpuEngine,
      models: readonly Float64Array[],
    ): Promise<MergedVolumes> => {
      for (const own of models) {
        await iterate(engine, own);
      }
      const volumes = emptyVolumes(problem.grid);
      await engine.takeVolumes(volumes);
      await engine.dispose();
      return volumes;
    };
    const create = (): Promise<WebgpuEngine> => WebgpuEngine.create(device, twins, true, limits);
    const other = randomModels(problem.grid, 8);
    const fresh = await volumesOf(await create(), [model]);
    expect(await volumesOf(await create(), [other, model])).toEqual(fresh);
    device.destroy();
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
