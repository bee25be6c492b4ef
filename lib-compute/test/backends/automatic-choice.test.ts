import { expect, test } from 'vitest';
import { automaticChoice, type BackendDevice } from '../../src/backends/automatic-choice.ts';

const WASM: BackendDevice = {
  backend: 'wasm',
  device: '2 CPU cores, SIMD',
  available: true,
  reason: 'WebAssembly with SIMD',
  isFallback: false,
};

const gpu = (changes: Partial<BackendDevice> = {}): BackendDevice => ({
  ...WASM,
  backend: 'webgpu',
  device: 'a GPU',
  reason: 'a GPU is fast',
  ...changes,
});

const chosen = (webgpu: BackendDevice) => {
  const choice = automaticChoice([webgpu, WASM]);
  return [choice?.device.backend, choice?.why];
};

test('a GPU is taken, because it is one', () => {
  expect(chosen(gpu())).toEqual(['webgpu', 'a GPU is fast']);
});

test('wasm is taken, because of what speaks against the others', () => {
  expect(chosen(gpu({ available: false, reason: 'no GPU' }))).toEqual(['wasm', 'no GPU']);
  expect(chosen(gpu({ isFallback: true }))).toEqual(['wasm', 'there is only a software adapter']);
});

test('where nothing runs, nothing is taken; the reference backend never is', () => {
  const none = { available: false };
  expect(automaticChoice([gpu(none), { ...WASM, ...none }])).toBeUndefined();
  expect(automaticChoice([{ ...WASM, backend: 'reference' }])).toBeUndefined();
});
