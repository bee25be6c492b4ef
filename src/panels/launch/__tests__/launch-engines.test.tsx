import { expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { ENGINE } from './fake-runs.ts';
import {
  GPU,
  NO_GPU,
  REFERENCE,
  WASM,
  model,
  offer,
  radio,
  settle,
  source,
  user,
  withForm,
} from './form-fixture.tsx';

withForm();

test('each backend is offered with its device, or the reason why not, and Automatic says what it takes', async () => {
  await offer([NO_GPU, WASM]);
  expect(radio(/^Automatic.*because/)).toHaveProperty('checked', true);
  expect(screen.getByText('WebAssembly, because WebGPU is not available here')).toBeTruthy();
  expect(radio(/^WebGPU/)).toHaveProperty('disabled', true);
  expect(screen.queryByRole('radio', { name: /software adapter/ })).toBeNull();
  await user().click(radio(/^WebAssembly/));
  await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
  expect(source.starts[0].backend).toBe('wasm');
});

test('those that Automatic may take are timed one after the other, once for a config', async () => {
  source.secondsOf = { webgpu: 0.4, wasm: 10 };
  await offer([GPU, WASM, REFERENCE]);
  await settle(5000);
  const probes = () => source.estimates.flatMap(({ probe, backend }) => (probe ? [backend] : []));
  expect(probes()).toEqual(['webgpu', 'wasm']);
  const why = 'WebGPU, measured here to be 25 times as fast as WebAssembly';
  expect(screen.getByText(why)).toBeTruthy();
  await user().click(radio(/^WebAssembly/));
  await settle(5000);
  expect(probes()).toEqual(['webgpu', 'wasm']);
  await user().click(radio(/^Automatic.*measured/));
  await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
  expect(source.starts[0].backend).toBe('auto');
});

test('a GPU that was measured to be slower is not taken by Automatic', async () => {
  source.secondsOf = { webgpu: 20, wasm: 10 };
  await offer([GPU, WASM]);
  await settle(5000);
  await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
  expect(source.starts[0].backend).toBe('wasm');
});

test('a software adapter is offered where it was asked for by name', async () => {
  await offer([NO_GPU, WASM]);
  act(() => {
    model.update({ backend: 'webgpu-software' });
  });
  expect(radio(/software adapter/)).toHaveProperty('checked', true);
  await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
  expect(source.starts[0].backend).toBe('webgpu-software');
});

test('an engine that is not ready says why and cannot be chosen', async () => {
  const reason = 'this browser has no WebAssembly SIMD';
  source.engines = [
    ENGINE,
    { ...ENGINE, id: 'page', title: 'This browser', isReady: false, reason },
  ];
  await settle(0);
  act(() => {
    model.setView({});
  });
  expect(screen.getByText(reason)).toBeTruthy();
  expect(screen.getByRole('radio', { name: /This browser/ })).toHaveProperty('disabled', true);
});
