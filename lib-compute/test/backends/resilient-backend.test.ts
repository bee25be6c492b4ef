import { describe, expect, test } from 'vitest';
import type { Backend } from '../../src/backends/backend.ts';
import { resilientBackend } from '../../src/backends/resilient-backend.ts';
import type { RequestAdapter } from '../../src/backends/webgpu/open-device.ts';
import { webgpuBackend } from '../../src/backends/webgpu/webgpu-backend.ts';
import { nodeAdapter } from '../../src/platform/node/webgpu-adapter.ts';
import { wasmBackendForTests } from '../support/backends.ts';
import { problemOverBackground } from '../support/background-problem.ts';
import { largestDifference, relativeDistance } from '../support/one-iteration.ts';
import { randomModels, randomProblem } from '../support/random-problem.ts';

const problem = randomProblem({
  ...{ frames: 12, pixels: 90, likelihoodPixels: 80, rotations: 40, size: 9 },
});
const overBackground = problemOverBackground({
  ...{ frames: 12, pixels: 90, likelihoodPixels: 80, rotations: 40, size: 9 },
});
const model = randomModels(problem.grid, 4);
const perFrame = (value: number): Float64Array => new Float64Array(12).fill(value);

/** The software adapter, with the devices that it gave. */
function watchedAdapter(most = Infinity): { request: RequestAdapter; devices: GPUDevice[] } {
  const devices: GPUDevice[] = [];
  return {
    devices,
    async request() {
      const adapter = devices.length < most ? await nodeAdapter('software')() : null;
      if (adapter) {
        const requestDevice = adapter.requestDevice.bind(adapter);
        Object.assign(adapter, {
          requestDevice: async (descriptor?: GPUDeviceDescriptor) => {
            const device = await requestDevice(descriptor);
            devices.push(device);
            return device;
          },
        });
      }
      return adapter;
    },
  };
}

function resilient(backend: Backend): { backend: Backend; notices: string[] } {
  const notices: string[] = [];
  return {
    notices,
    backend: resilientBackend(backend, {
      fallback: () => Promise.resolve(wasmBackendForTests),
      onLoss: (notice) => notices.push(notice),
    }),
  };
}

describe('an engine whose device is lost', () => {
  test('goes on with another device, then with the fallback, and says so', async () => {
    const { request, devices } = watchedAdapter();
    const { backend, notices } = resilient(webgpuBackend(request));
    const engine = await backend.prepare(problem, { parity: true, workers: 1 });
    await engine.setModel(model);
    const expected = await engine.likelihood(perFrame(1), perFrame(14));

    devices[0].destroy();
    const losing = engine.likelihood(perFrame(1), perFrame(14));
    await expect(losing).rejects.toMatchObject({ tag: 'DeviceLost' });
    await engine.setModel(model);
    expect(await engine.likelihood(perFrame(1), perFrame(14))).toEqual(expected);
    expect(devices.length).toBe(2);
    expect(notices).toEqual([
      expect.stringMatching(/lost its device in .* computed again on a new device\.$/),
    ]);

    devices[1].destroy();
    await expect(
      engine.sliceSums().then(() => engine.probabilities(expected.maximum, perFrame(1))),
    ).rejects.toMatchObject({ tag: 'DeviceLost' });
    await engine.setModel(model);
    const byWasm = await engine.likelihood(perFrame(1), perFrame(14));
    expect(byWasm.tomogram).toEqual(expected.tomogram);
    expect(largestDifference(byWasm.maximum, expected.maximum)).toBeLessThan(1e-4);
    expect(notices[1]).toMatch(/all further ones, with wasm in the place of webgpu\.$/);
    await engine.dispose();
  });

  test('computes the steps over a background on whatever has taken over', async () => {
    const { request, devices } = watchedAdapter(1);
    const { backend } = resilient(webgpuBackend(request));
    const engine = await backend.prepare(overBackground, { parity: false, workers: 1 });
    const expected = async (): Promise<Float64Array | undefined> => {
      await engine.setModel(model);
      await engine.background?.setFluence(perFrame(0.8));
      const { maximum } = await engine.likelihood(perFrame(1), perFrame(14));
      const normaliser = await engine.probabilities(maximum, perFrame(1));
      return engine.background?.expectedPhotons(normaliser);
    };
    const onDevice = (await expected()) ?? perFrame(NaN);
    devices[0].destroy();
    await expect(expected()).rejects.toMatchObject({ tag: 'DeviceLost' });
    const byWasm = (await expected()) ?? perFrame(NaN);
    expect(relativeDistance(byWasm, onDevice)).toBeLessThan(1e-5);
    await engine.dispose();
  });

  test('takes the fallback at once where there is no other device', async () => {
    const { request, devices } = watchedAdapter(1);
    const { backend, notices } = resilient(webgpuBackend(request));
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await engine.setModel(model);
    devices[0].destroy();
    await expect(engine.sliceSums()).rejects.toMatchObject({ tag: 'DeviceLost' });
    await engine.setModel(model);
    expect((await engine.sliceSums()).length).toBe(problem.tomograms.count);
    expect(notices[0]).toContain('with wasm in the place of webgpu');
    await engine.dispose();
  });

  test('leaves all other failures alone', async () => {
    const { backend, notices } = resilient(wasmBackendForTests);
    const engine = await backend.prepare(problem, { parity: false, workers: 1 });
    await expect(engine.sliceSums()).rejects.toMatchObject({ tag: 'Backend' });
    await engine.dispose();
    expect(notices).toEqual([]);
  });
});
