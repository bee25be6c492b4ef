import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { expect, test } from 'vitest';
import { chooseBackend, type BackendLoaders } from '../../src/backends/choose-backend.ts';

const support =
  (available: boolean, isFallback = false) =>
  () =>
    Promise.resolve({ available, reason: 'not here', device: '', isFallback });

function loaders(has: { wasm: boolean; gpu: 'hardware' | 'software' | 'none' }): BackendLoaders {
  const wasm = { ...referenceBackend, name: 'wasm' as const, support: support(has.wasm) };
  const webgpu = {
    ...referenceBackend,
    name: 'webgpu' as const,
    support: support(has.gpu !== 'none', has.gpu === 'software'),
  };
  return {
    reference: () => Promise.resolve(referenceBackend),
    wasm: () => Promise.resolve(wasm),
    webgpu: () => Promise.resolve(webgpu),
    'webgpu-software': () => Promise.resolve(webgpu),
  };
}

const nameOf = async (...choice: Parameters<typeof chooseBackend>): Promise<string> =>
  (await chooseBackend(...choice)).backend.name;

test('auto takes a GPU where there is one, else wasm', async () => {
  expect(await nameOf('auto', loaders({ wasm: true, gpu: 'hardware' }))).toBe('webgpu');
  expect(await nameOf('auto', loaders({ wasm: true, gpu: 'none' }))).toBe('wasm');
});

test('a software adapter is taken only when asked for by name', async () => {
  expect(await nameOf('auto', loaders({ wasm: true, gpu: 'software' }))).toBe('wasm');
  expect(await nameOf('webgpu', loaders({ wasm: true, gpu: 'software' }))).toBe('webgpu');
});

test('what is asked for by name is taken', async () => {
  expect(await nameOf('reference', loaders({ wasm: false, gpu: 'none' }))).toBe('reference');
});

test.each(['auto', 'wasm', 'webgpu'] as const)('%s never falls back silently', async (name) => {
  await expect(chooseBackend(name, loaders({ wasm: false, gpu: 'none' }))).rejects.toMatchObject({
    tag: 'Backend',
    message: expect.stringContaining('not here') as string,
  });
});
