import { afterAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { oneIteration } from '../../support/one-iteration.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { everyKernel } from './engine-run.ts';
import { kernelCases } from './kernel-cases.ts';
import { runKernel } from './kernel-run.ts';

// The software adapters of Dawn both have subgroups. Every test asks for its device: without one they all fail.
const withSubgroups = openDevice(nodeAdapter('software'));
const without = openDevice(nodeAdapter('software'), []);
withSubgroups.catch(() => undefined);
without.catch(() => undefined);
afterAll(async () => {
  (await withSubgroups).destroy();
  (await without).destroy();
});

function backendOn(device: Promise<GPUDevice>): Backend {
  return {
    ...webgpuBackendForTests,
    prepare: async (problem, { parity }) =>
      WebgpuEngine.create(await device, problem, parity, {
        bindingBytes: 2 ** 27,
        cacheBytes: 2 ** 30,
      }),
  };
}

describe('subgroups', () => {
  test('are asked for where they are there', async () => {
    expect((await withSubgroups).features.has('subgroups')).toBe(true);
    expect((await without).features.has('subgroups')).toBe(false);
  });

  test.each([
    ['every kernel', everyKernel],
    ['more tomograms in a tile than a workgroup takes at once', { ...everyKernel, rotations: 300 }],
  ])('%s: the same bits with and without', async (_, shape) => {
    const problem = randomProblem(shape);
    const model = randomModels(problem.grid, 7);
    const expected = await oneIteration(backendOn(without), problem, model, { beta: 0.2 });
    const found = await oneIteration(backendOn(withSubgroups), problem, model, { beta: 0.2 });
    expect(found).toEqual(expected);
  });

  test.each(kernelCases)('$name, without', async ({ run, error, tolerance }) => {
    expect(error(await runKernel(await without, run))).toBeLessThanOrEqual(tolerance);
  });
});
