import { afterAll, describe, expect, test } from 'vitest';
import { createExpandBuffers } from '../../../src/backends/webgpu/expand-buffers.ts';
import { ExpandSlices } from '../../../src/backends/webgpu/expand-slices.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { readBuffer } from '../../../src/backends/webgpu/read-buffer.ts';
import { withErrorScopes } from '../../../src/backends/webgpu/with-error-scopes.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { errorsOf, expandCases, TOLERANCE } from './expand-cases.ts';
import { runExpand } from './run-expand.ts';

// Dawn on SwiftShader. Every test asks for the device itself: where it is missing they all fail.
const open = openDevice(nodeAdapter('software'));
open.catch(() => undefined);
const openedDevice = async (): Promise<GPUDevice> => (await open).device;
afterAll(async () => {
  (await openedDevice()).destroy();
});

const shape = { size: 9, pixelCount: 40, likelihoodCount: 40 };

describe('expanding 64 rotations in Node', () => {
  test.each(expandCases)('$name', async (expandCase) => {
    const device = await openedDevice();
    const errors = errorsOf(expandCase, await runExpand(device, expandCase.input));
    expect(errors.slices).toBeLessThan(TOLERANCE.slices);
    expect(errors.sums).toBeLessThan(TOLERANCE.sums);
  });

  test('encoding submits nothing', async () => {
    const device = await openedDevice();
    const kernel = await ExpandSlices.create(device, shape);
    const buffers = await createExpandBuffers(device, shape);
    device.queue.writeBuffer(buffers.model, 0, new Float32Array(9 ** 3).fill(1));
    device.queue.writeBuffer(buffers.pixels, 0, new Float32Array(160).fill(1));
    const encoder = device.createCommandEncoder();
    kernel.encode(encoder, buffers);
    expect(await readBuffer(device, buffers.sums)).toEqual(new Float32Array(128));
    device.queue.submit([encoder.finish()]);
    expect(await readBuffer(device, buffers.sums)).toEqual(
      Float32Array.from({ length: 128 }, (_, i) => (i < 64 ? 32 : 8)),
    );
    buffers.dispose();
  });
});

describe('what goes wrong on the device', () => {
  test('buffers can be disposed of twice; using them afterwards is an error', async () => {
    const device = await openedDevice();
    const kernel = await ExpandSlices.create(device, shape);
    const buffers = await createExpandBuffers(device, shape);
    buffers.dispose();
    buffers.dispose();
    const encoder = device.createCommandEncoder();
    kernel.encode(encoder, buffers);
    const submitting = withErrorScopes(device, 'expanding', () => {
      device.queue.submit([encoder.finish()]);
    });
    await expect(submitting).rejects.toMatchObject({
      tag: 'Backend',
      fields: { backend: 'webgpu', operation: 'expanding' },
    });
  });

  test('an invalid shader names the operation and keeps the message', async () => {
    const device = await openedDevice();
    const compiling = withErrorScopes(device, 'compiling', () => {
      device.createShaderModule({ code: 'fn broken( {' });
    });
    await expect(compiling).rejects.toThrow(/^The webgpu backend failed in compiling: .*WGSL/);
    await expect(compiling).rejects.toHaveProperty('cause.message');
  });

  test('what the work throws is the cause', async () => {
    const device = await openedDevice();
    const cause = new Error('no');
    const working = withErrorScopes(device, 'working', () => Promise.reject(cause));
    await expect(working).rejects.toMatchObject({ tag: 'Backend', cause });
  });

  test('scopes of calls that run side by side do not mix', async () => {
    const device = await openedDevice();
    const good = withErrorScopes(device, 'good', () => device.queue.onSubmittedWorkDone());
    const bad = withErrorScopes(device, 'bad', () => device.createShaderModule({ code: '?' }));
    await expect(good).resolves.toBeUndefined();
    await expect(bad).rejects.toThrow('bad');
  });

  test.each([
    ['model', { size: 323, pixelCount: 1, likelihoodCount: 1 }],
    ['slices', { size: 3, pixelCount: 2 ** 19 + 1, likelihoodCount: 1 }],
  ])('a %s beyond the limits of the device is refused', async (name, tooLarge) => {
    const device = await openedDevice();
    for (const refused of [
      ExpandSlices.create(device, tooLarge),
      createExpandBuffers(device, tooLarge),
    ]) {
      await expect(refused).rejects.toMatchObject({ tag: 'Resources' });
      await expect(refused).rejects.toThrow(`for the ${name} (use the wasm backend)`);
    }
  });

  test('a device that is gone is an error, not a hang', async () => {
    const lost = await openDevice(nodeAdapter('software'));
    const buffers = await createExpandBuffers(lost.device, shape);
    lost.device.destroy();
    await expect(readBuffer(lost.device, buffers.sums)).rejects.toMatchObject({ tag: 'Backend' });
  });
});
