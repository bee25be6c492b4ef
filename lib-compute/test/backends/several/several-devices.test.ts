import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { severalDevices } from '../../../src/backends/several/several-devices.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { isDamselflyError } from '../../../src/errors.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { largestDifference, oneIteration, relativeDistance } from '../../support/one-iteration.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { everyKernel } from '../webgpu/engine-run.ts';

const problem = randomProblem(everyKernel);
const model = randomModels(problem.grid, 7);
const options = { beta: 0.3 };

/** Backends that each open a device of their own, of the same software adapter. */
const oneDevice = (): Backend => webgpuBackend(nodeAdapter('software'));
const twoDevices = severalDevices([oneDevice(), oneDevice()]);

const perFrame = ['information', 'logLikelihood', 'expectedPhotons', 'occupancies'] as const;

describe('two devices of WebGPU', () => {
  test('share the rotations, and give what the reference does', async () => {
    const expected = await oneIteration(referenceBackend, problem, model, options);
    const found = await oneIteration(twoDevices, problem, model, options);
    expect(relativeDistance(found.sliceSums, expected.sliceSums)).toBeLessThan(2e-6);
    expect(found.best.tomogram).toEqual(expected.best.tomogram);
    expect(largestDifference(found.best.maximum, expected.best.maximum)).toBeLessThan(2e-4);
    expect(found.probabilities.offsets).toEqual(expected.probabilities.offsets);
    expect(found.probabilities.tomograms).toEqual(expected.probabilities.tomograms);
    expect(found.result.mergedTomograms).toBe(expected.result.mergedTomograms);
    for (const key of perFrame) {
      expect(largestDifference(found.result[key], expected.result[key])).toBeLessThan(2e-4);
    }
    expect(relativeDistance(found.volumes.sum, expected.volumes.sum)).toBeLessThan(1e-5);
    expect(relativeDistance(found.volumes.weight, expected.volumes.weight)).toBeLessThan(2e-7);
  });

  test('leave out what the reference does', async () => {
    const leftOut = Uint8Array.from({ length: problem.grid.models }, (_, k) => (k === 0 ? 1 : 0));
    const empty = model.map((value, voxel) =>
      voxel < model.length / problem.grid.models ? 0 : value,
    );
    const expected = await oneIteration(referenceBackend, problem, empty, { ...options, leftOut });
    const found = await oneIteration(twoDevices, problem, empty, { ...options, leftOut });
    expect(found.best.tomogram).toEqual(expected.best.tomogram);
    expect(largestDifference(found.best.maximum, expected.best.maximum)).toBeLessThan(2e-4);
  });

  test('give the same bits in every run', async () => {
    const first = await oneIteration(twoDevices, problem, model, options);
    expect(await oneIteration(twoDevices, problem, model, options)).toEqual(first);
  });

  test('have the memory of both', async () => {
    const bytesOf = async (backend: Backend): Promise<number> => {
      const engine = await backend.prepare(problem, { parity: false, workers: 1 });
      await engine.dispose();
      return engine.mostDeviceBytes ?? 0;
    };
    const alone = await bytesOf(oneDevice());
    const both = await bytesOf(twoDevices);
    expect(both).toBeGreaterThan(1.3 * alone);
    expect(both).toBeLessThanOrEqual(2 * alone);
  });

  test('leave parity mode to the first', async () => {
    const alone = await oneIteration(oneDevice(), problem, model, { ...options, parity: true });
    const found = await oneIteration(twoDevices, problem, model, { ...options, parity: true });
    expect(found).toEqual(alone);
  });

  test('are named both, and called software where one is', async () => {
    const support = await twoDevices.support();
    expect(support).toMatchObject({ available: true, isFallback: true });
    expect(support.reason).toMatch(/^2 devices share the rotations; a software adapter/);
    expect(support.device.split(', ')).toHaveLength(2);
  });

  test('one that is lost ends the step with its loss, once the other is done', async () => {
    const devices: GPUDevice[] = [];
    const spied = webgpuBackend(async () => {
      const adapter = await nodeAdapter('software')();
      const request = adapter?.requestDevice.bind(adapter);
      return (
        adapter &&
        Object.assign(adapter, {
          requestDevice: async (descriptor?: GPUDeviceDescriptor) => {
            const device = await request?.(descriptor);
            if (device === undefined) {
              throw new Error('no device');
            }
            devices.push(device);
            return device;
          },
        })
      );
    });
    const engine = await severalDevices([oneDevice(), spied]).prepare(problem, {
      parity: false,
      workers: 1,
    });
    await engine.setModel(model);
    devices[0].destroy();
    const ones = new Float64Array(problem.photons.frameCount).fill(1);
    const failure: unknown = await engine.likelihood(ones, ones).catch((error: unknown) => error);
    expect(isDamselflyError(failure, 'DeviceLost')).toBe(true);
    await engine.dispose();
  });
});

test('as many devices compute as there are tomograms', async () => {
  const single = randomProblem({
    ...{ frames: 2, pixels: 9, likelihoodPixels: 9, rotations: 1, size: 5 },
  });
  const several = severalDevices([referenceBackend, referenceBackend]);
  const own = randomModels(single.grid, 2);
  expect(await oneIteration(several, single, own)).toEqual(
    await oneIteration(referenceBackend, single, own),
  );
});

test('the progress of devices is one, and never falls', async () => {
  const several = severalDevices([referenceBackend, referenceBackend, referenceBackend]);
  const engine = await several.prepare(problem, { parity: false, workers: 1 });
  await engine.setModel(model);
  const fractions: number[] = [];
  const ones = new Float64Array(problem.photons.frameCount).fill(1);
  await engine.likelihood(ones, ones, { onProgress: (fraction) => fractions.push(fraction) });
  await engine.dispose();
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});
