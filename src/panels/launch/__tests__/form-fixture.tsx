import { afterEach, beforeEach, jest } from '@jest/globals';
import type { EngineDevice } from '@damselfly/remote/http';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { LaunchContext } from '../view/launch-context.tsx';
import { LaunchView } from '../view/launch-view.tsx';
import { ENGINE, FakeSource, runsOf } from './fake-runs.ts';

export const CONFIG = `# A run
[parameters]
detd = 300
lambda = 6.2

[emc]
in_photons_file = photons.emc
in_detector_file = det.h5
num_div = 6
beta = 1.0
`;

export const WASM: EngineDevice = {
  backend: 'wasm',
  device: '2 CPU cores',
  available: true,
  reason: 'WebAssembly with SIMD',
  isFallback: false,
};
export const REFERENCE: EngineDevice = { ...WASM, backend: 'reference' };
export const GPU: EngineDevice = {
  ...WASM,
  backend: 'webgpu',
  device: 'a GPU',
  reason: 'GPUs are fast',
};
export const NO_GPU: EngineDevice = {
  ...GPU,
  available: false,
  device: '',
  reason: 'no GPU was found',
};

/** Those of the form that is rendered. */
export let source: FakeSource;
export let model: LaunchModel;
export const openRun = jest.fn();
export const pickFile = jest.fn<() => Promise<string | undefined>>();
export const saveTemplate = jest.fn<(name: string, text: string) => Promise<string | undefined>>();
export const services = {
  canPick: true,
  pickFile,
  saveTemplate,
  openRun,
  absolutePath: (typed: string) =>
    Promise.resolve(typed.startsWith('/') ? typed : `/root/${typed}`),
  isThere: (path: string) => Promise.resolve(!path.includes('nowhere')),
  pathFrom: (_folder: string, typed: string) =>
    Promise.resolve(typed.startsWith('slide/') ? `/root/${typed}` : typed),
};

/** Renders the form, filled from a config.ini, before each test of a file. */
export function withForm(): void {
  beforeEach(async () => {
    jest.useFakeTimers();
    source = new FakeSource();
    source.texts = { '/root/slide/config.ini': CONFIG };
    source.answer = { problems: [], frames: 3000, meanCount: 8968, size: 213, pixels: 22_500 };
    model = new LaunchModel(runsOf(source), readLaunchState(undefined));
    await model.open('/root/slide/config.ini', source);
    render(
      <LaunchContext.Provider value={{ model, services }}>
        <LaunchView />
      </LaunchContext.Provider>,
    );
  });

  afterEach(() => {
    model.dispose();
    jest.useRealTimers();
    openRun.mockReset();
  });
}

export const user = () =>
  userEvent.setup({
    advanceTimers: (milliseconds) => {
      jest.advanceTimersByTime(milliseconds);
    },
  });
export const field = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
export const radio = (name: RegExp): HTMLElement => screen.getByRole('radio', { name });
export const startButton = (): HTMLElement => screen.getByRole('button', { name: /^Start/ });
/** What is told about a control. */
export const wrongText = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
export const number = (name: string): HTMLElement => screen.getByRole('spinbutton', { name });

export async function settle(milliseconds: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
}

/** The engine has looked at its devices. */
export async function offer(devices: EngineDevice[]): Promise<void> {
  source.engines = [{ ...ENGINE, devices }];
  act(() => {
    source.enginesChanged.emit();
    model.setView({});
  });
  await settle(0);
}

export async function enter(control: HTMLElement, text: string): Promise<void> {
  const hand = user();
  await hand.clear(control);
  await hand.type(control, `${text}{Enter}`);
}
