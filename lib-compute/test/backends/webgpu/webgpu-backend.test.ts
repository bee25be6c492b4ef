import { expect, test, vi } from 'vitest';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { backendError } from '../../../src/errors.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { randomProblem } from '../../support/random-problem.ts';

const problem = randomProblem({
  frames: 1,
  pixels: 1,
  likelihoodPixels: 1,
  rotations: 1,
  size: 3,
});

test('describes the adapter, and says that software is for tests', async () => {
  const support = await webgpuBackend(nodeAdapter('software')).support();
  expect(support).toMatchObject({
    available: true,
    reason: 'a software adapter, which is for tests only',
    isFallback: true,
  });
  expect(support.device).toMatch(/swiftshader|llvmpipe/i);
});

test('engines of a backend share one device', async () => {
  const request = vi.fn(nodeAdapter('software'));
  const backend = webgpuBackend(request);
  for (let engine = 0; engine < 2; engine++) {
    await (await backend.prepare(problem, { parity: false, workers: 1 })).dispose();
  }
  expect(request).toHaveBeenCalledTimes(1);
});

test('a place without an adapter is unavailable, with the reason', async () => {
  const none = () => Promise.resolve(null);
  expect(await webgpuBackend(none).support()).toMatchObject({
    available: false,
    reason: 'no GPU that WebGPU can use was found',
  });
  await expect(openDevice(none)).rejects.toMatchObject({ tag: 'Backend' });
});

test('what keeps the platform from looking is the reason', async () => {
  const failing = () =>
    Promise.reject(
      backendError({ backend: 'webgpu', operation: 'looking', reason: 'the loader is missing' }),
    );
  expect(await webgpuBackend(failing).support()).toMatchObject({
    available: false,
    reason: 'the loader is missing',
  });
});
