import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { expect, test } from 'vitest';
import { chooseBackend, type BackendLoaders } from '../../src/backends/choose-backend.ts';

function loaders(wasmIsAvailable: boolean): BackendLoaders {
  const wasm = {
    ...referenceBackend,
    name: 'wasm' as const,
    support: () =>
      Promise.resolve({
        available: wasmIsAvailable,
        reason: 'no SIMD here',
        device: '',
        isFallback: false,
      }),
  };
  return {
    reference: () => Promise.resolve(referenceBackend),
    wasm: () => Promise.resolve(wasm),
    webgpu: () => Promise.reject(new Error('not asked for')),
  };
}

test('auto takes wasm', async () => {
  expect((await chooseBackend('auto', loaders(true))).backend.name).toBe('wasm');
});

test('what is asked for by name is taken', async () => {
  expect((await chooseBackend('reference', loaders(false))).backend.name).toBe('reference');
});

test.each(['auto', 'wasm'] as const)('%s never falls back silently', async (name) => {
  await expect(chooseBackend(name, loaders(false))).rejects.toMatchObject({
    tag: 'Backend',
    message: expect.stringContaining('no SIMD here') as string,
  });
});
