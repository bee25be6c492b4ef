import { afterAll, describe, expect, test } from 'vitest';
import { DeviceMemory } from '../../../src/backends/webgpu/device-memory.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { ReadBack } from '../../../src/backends/webgpu/read-back.ts';
import { withErrorScopes } from '../../../src/backends/webgpu/with-error-scopes.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { kernelCases } from './kernel-cases.ts';
import { runKernel } from './kernel-run.ts';

// Dawn on SwiftShader. Every test asks for the device itself: where it is missing they all fail.
const open = openDevice(nodeAdapter('software'));
open.catch(() => undefined);
afterAll(async () => {
  (await open).destroy();
});

describe('kernels in Node', () => {
  test.each(kernelCases)('$name', async ({ run, error, tolerance }) => {
    expect(error(await runKernel(await open, run))).toBeLessThanOrEqual(tolerance);
  });
});

describe('memory of the device', () => {
  test('is counted, released and freed; disposing twice is safe', async () => {
    const memory = new DeviceMemory(await open);
    const first = await memory.storage('first', 1000);
    await memory.filled('second', new Float32Array(64));
    expect(memory.bytes).toBe(1256);
    memory.release(first);
    memory.release(first);
    expect(memory.bytes).toBe(256);
    memory.dispose();
    memory.dispose();
    expect(memory.bytes).toBe(0);
  });

  test('more than a kernel may see is refused with the numbers', async () => {
    const memory = new DeviceMemory(await open);
    const { maxStorageBufferBindingSize } = (await open).limits;
    const refused = memory.storage('model', maxStorageBufferBindingSize + 4);
    await expect(refused).rejects.toMatchObject({ tag: 'Resources' });
    await expect(refused).rejects.toThrow(/for the model \(use the wasm backend\): [\d.]+ MB/);
  });

  test('larger buffers than the default limit are there where the adapter has them', async () => {
    expect((await open).limits.maxStorageBufferBindingSize).toBeGreaterThan(2 ** 27);
  });

  test('a buffer of several windows comes back whole', async () => {
    const memory = new DeviceMemory(await open);
    const values = Uint32Array.from({ length: 2 ** 20 + 3 }, (_, i) => i);
    const buffer = await memory.filled('values', values);
    const readBack = await ReadBack.create(await open, memory);
    expect(new Uint32Array(await readBack.read(buffer))).toEqual(values);
    memory.dispose();
  });
});

describe('what goes wrong on the device', () => {
  test('an invalid shader names the operation and keeps the message', async () => {
    const device = await open;
    const compiling = withErrorScopes(device, 'compiling', () => {
      device.createShaderModule({ code: 'fn broken( {' });
    });
    await expect(compiling).rejects.toThrow(/^The webgpu backend failed in compiling: .*WGSL/);
    await expect(compiling).rejects.toHaveProperty('cause.message');
  });

  test('what the work throws is the cause', async () => {
    const cause = new Error('no');
    const working = withErrorScopes(await open, 'working', () => Promise.reject(cause));
    await expect(working).rejects.toMatchObject({ tag: 'Backend', cause });
  });

  test('scopes of calls that run side by side do not mix', async () => {
    const device = await open;
    const good = withErrorScopes(device, 'good', () => device.queue.onSubmittedWorkDone());
    const bad = withErrorScopes(device, 'bad', () => device.createShaderModule({ code: '?' }));
    await expect(good).resolves.toBeUndefined();
    await expect(bad).rejects.toThrow('bad');
  });

  test('a device that is gone is lost, not a hang', async () => {
    const device = await openDevice(nodeAdapter('software'));
    const memory = new DeviceMemory(device);
    const buffer = await memory.storage('values', 16);
    const readBack = await ReadBack.create(device, memory);
    device.destroy();
    const reading = readBack.read(buffer);
    await expect(reading).rejects.toMatchObject({ tag: 'DeviceLost' });
    await expect(reading).rejects.toThrow('The webgpu backend lost its device in reading back');
  });
});
