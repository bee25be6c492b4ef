import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { EngineDevice } from '@damselfly/remote/http';
import { Notification } from '@jupyterlab/apputils';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { LaunchContext } from '../view/launch-context.tsx';
import { LaunchView } from '../view/launch-view.tsx';
import { ENGINE, FakeSource, runIn, runsOf } from './fake-runs.ts';

const CONFIG = `# A run
[parameters]
detd = 300
lambda = 6.2

[emc]
in_photons_file = photons.emc
in_detector_file = det.h5
num_div = 6
beta = 1.0
`;

const WASM: EngineDevice = {
  backend: 'wasm',
  device: '2 CPU cores',
  available: true,
  reason: 'WebAssembly with SIMD',
  isFallback: false,
};
const REFERENCE: EngineDevice = { ...WASM, backend: 'reference' };
const GPU: EngineDevice = { ...WASM, backend: 'webgpu', device: 'a GPU', reason: 'GPUs are fast' };
const NO_GPU: EngineDevice = { ...GPU, available: false, device: '', reason: 'no GPU was found' };

let source: FakeSource;
let model: LaunchModel;
const openRun = jest.fn();
const pickFile = jest.fn<() => Promise<string | undefined>>();
const saveTemplate = jest.fn<(name: string, text: string) => Promise<string | undefined>>();
const services = {
  canPick: true,
  pickFile,
  saveTemplate,
  openRun,
  absolutePath: (typed: string) =>
    Promise.resolve(typed.startsWith('/') ? typed : `/root/${typed}`),
  pathFrom: (_folder: string, typed: string) =>
    Promise.resolve(typed.startsWith('slide/') ? `/root/${typed}` : typed),
};

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

const user = () =>
  userEvent.setup({
    advanceTimers: (milliseconds) => {
      jest.advanceTimersByTime(milliseconds);
    },
  });
const field = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const radio = (name: RegExp): HTMLElement => screen.getByRole('radio', { name });
const startButton = (): HTMLElement => screen.getByRole('button', { name: /^Start/ });
/** What is told about a control. */
const wrongText = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
const number = (name: string): HTMLElement => screen.getByRole('spinbutton', { name });

async function settle(milliseconds: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
}

/** The engine has looked at its devices. */
async function offer(devices: EngineDevice[]): Promise<void> {
  source.engines = [{ ...ENGINE, devices }];
  act(() => {
    source.enginesChanged.emit();
    model.setView({});
  });
  await settle(0);
}

async function enter(control: HTMLElement, text: string): Promise<void> {
  const hand = user();
  await hand.clear(control);
  await hand.type(control, `${text}{Enter}`);
}

test('a config.ini fills the form', () => {
  expect(field('Photons')).toHaveProperty('value', 'photons.emc');
  expect(field('Name')).toHaveProperty('value', 'slide');
  expect(number('Orientations')).toHaveProperty('value', '6');
  expect(screen.getByRole('radio', { name: 'Constant', checked: true })).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Scale each frame', checked: false })).toBeTruthy();
});

test('a typed path that is not in the folder of the config is found from the root', async () => {
  await enter(field('Detector'), 'slide/other.h5');
  await settle(0);
  expect(model.reading.given.in_detector_file).toBe('other.h5');
  expect(screen.getByText('Paths begin in /root/slide')).toBeTruthy();
});

test('engines outside the page do not take dropped files', () => {
  act(() => {
    model.update({ folder: 'chosen/dropped' });
  });
  const reasons = screen.getAllByText(/only This browser can read them/);
  // At the engine, and below Start.
  expect(reasons).toHaveLength(2);
  expect(screen.getAllByText(/dropped, in this page/).length).toBeGreaterThan(0);
  expect(screen.queryByText(/chosen/)).toBeNull();
});

test('the form changes its own keys in the text, and shows the difference', async () => {
  await enter(number('Orientations'), '8');
  await user().click(screen.getByRole('switch', { name: 'Scale each frame' }));

  expect(model.state.text).toBe(
    `${CONFIG.replace('num_div = 6', 'num_div = 8')}need_scaling = 1\n`,
  );
  const lines = within(screen.getByRole('region', { name: 'Differences' }));
  const changed = lines.getAllByRole('listitem').map((line) => line.textContent);
  expect(changed).toContain('9−removed: num_div = 6');
  expect(changed).toContain('9+added: num_div = 8');
  expect(screen.getByText('2 added')).toBeTruthy();
});

test('the text changes the form, and errors stand at their field and line', async () => {
  await user().click(screen.getByRole('radio', { name: 'File' }));
  const editor = screen.getByRole('textbox', { name: 'Text of the config file' });
  const end = CONFIG.length;
  await user().type(editor, 'alpha = 2{Enter}num_div = 9', {
    initialSelectionStart: end,
    initialSelectionEnd: end,
  });
  expect(number('Orientations')).toHaveProperty('value', '9');
  expect(screen.getByText(/Line 11/)).toBeTruthy();
  await user().click(screen.getByRole('button', { name: /^Advanced/ }));
  const alpha = field('Share of the old model');
  expect(alpha.getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(alpha.getAttribute('aria-describedby')?.split(' ')[1] ?? '');
  expect(note?.textContent).toContain('at most 1');
});

test('estimates arrive by themselves: sizes first, then seconds', async () => {
  await settle(400);
  expect(source.estimates.map(({ probe }) => probe)).toEqual([false]);
  expect(screen.getByText('213³')).toBeTruthy();
  expect(screen.getByText(/3 000 frames · 8 968 photons each/)).toBeTruthy();
  await settle(2000);
  expect(source.estimates.map(({ probe }) => probe)).toEqual([false, true]);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /num_div 6: 13 seconds per iteration/ })).toBeTruthy();
});

test('until the files have been looked at, the time says so', async () => {
  await settle(2400);
  const estimate = source.estimate.bind(source);
  source.estimate = () => new Promise(() => undefined);
  await enter(number('Orientations'), '7');
  await settle(2400);
  expect(screen.getByText('looking at the files …')).toBeTruthy();
  source.estimate = estimate;
});

test('seconds with another number of workers are not shown', async () => {
  await settle(2400);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
  act(() => {
    model.update({ workers: 1 });
  });
  expect(screen.queryByText(/13 s \/ iteration/)).toBeNull();
  await settle(2400);
  expect(screen.getByText(/13 s \/ iteration/)).toBeTruthy();
});

test('a time that is not known says why; one that was kept, or measured beside runs, how', async () => {
  const estimate = source.estimate.bind(source);
  const answer: { secondsPerIteration?: number; measured?: string; busy?: number } = {};
  source.estimate = async (request) => ({
    ...(await estimate({ ...request, probe: false })),
    ...(request.probe && answer),
  });
  const measure = async (workers: number): Promise<void> => {
    act(() => {
      model.update({ workers });
    });
    await settle(2400);
  };
  await measure(1);
  expect(screen.getByText('could not be measured')).toBeTruthy();

  const hour = 3_600_000;
  answer.secondsPerIteration = 13;
  answer.measured = new Date(Date.now() - hour).toISOString();
  await measure(2);
  expect(screen.getByText('from a 1 s probe on Local CPU, 1 h ago')).toBeTruthy();

  answer.busy = 1;
  await user().click(screen.getByRole('button', { name: 'Measure again' }));
  await settle(2400);
  expect(source.estimates.at(-1)).toMatchObject({ again: true });
  expect(screen.getByText('slower: 1 run computed too')).toBeTruthy();

  source.answer = { problems: [{ key: 'beta', message: 'Wrong.', severity: 'error' }] };
  await enter(number('Orientations'), '7');
  await settle(2400);
  expect(screen.getByText('measured when nothing is wrong')).toBeTruthy();
});

test('why there is no estimate is told, and it can be measured again', async () => {
  const estimate = source.estimate.bind(source);
  source.estimate = () => Promise.reject(new Error('The gateway does not answer.'));
  act(() => {
    model.update({ workers: 1 });
  });
  await settle(400);
  const box = within(screen.getByRole('region', { name: 'Estimate' }));
  expect(box.getByRole('alert').textContent).toContain('The gateway does not answer.');
  source.estimate = estimate;
  await user().click(box.getByRole('button', { name: 'Measure again' }));
  await settle(400);
  expect(box.queryByRole('alert')).toBeNull();
  expect(screen.getByText('213³')).toBeTruthy();
});

test('advice on a stiff beta is applied by its link', async () => {
  await settle(400);
  await user().click(screen.getByRole('button', { name: 'Use Automatic' }));
  expect(model.reading.options.beta).toBe('auto');
  expect(screen.queryByText(/ties each frame/)).toBeNull();
});

test('a problem of a file stands at its field, and Start is refused with it', async () => {
  const message = 'photons.emc: could not open the file: no such file.';
  source.answer = { problems: [{ key: 'in_photons_file', message, severity: 'error' }] };
  await settle(400);
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(source.starts).toEqual([]);
  expect(screen.getByText(`Not started. Photons: ${message}`)).toBeTruthy();
  expect(document.activeElement).toBe(field('Photons'));

  // Another file is another question.
  await enter(field('Photons'), 'others.emc');
  expect(screen.queryByText(message)).toBeNull();
});

test('Start writes the config beside its data and opens the run at once', async () => {
  await enter(number('Orientations'), '7');
  await enter(field('Name'), 'slide n7');
  await enter(number('Iterations'), '30');
  await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
  const [request] = source.starts;
  expect(request).toMatchObject({
    name: 'slide n7',
    iterations: 30,
    workers: 2,
    engine: 'local',
    config: { folder: '/root/slide', name: 'slide-n7.ini' },
  });
  expect(request.config.text).toContain('num_div = 7');
  expect(openRun).toHaveBeenCalledWith(`gateway:${request.id}`);
  // Who comes back to the form sees what came of it, until it is another one.
  const told = await screen.findByText(/^slide n7 was started from this form/);
  await user().click(within(told).getByRole('button', { name: 'Open run' }));
  expect(openRun).toHaveBeenCalledTimes(2);
  await enter(number('Orientations'), '8');
  expect(screen.queryByText(/was started from this form/)).toBeNull();
});

test('an unchanged config keeps its name', async () => {
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(source.starts[0].config).toEqual({
    folder: '/root/slide',
    name: 'config.ini',
    text: CONFIG,
  });
});

test('what the source refuses is told, and the form stays', async () => {
  source.start = () => Promise.reject(new Error('The disk is full.'));
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(await screen.findByText('slide could not be started')).toBeTruthy();
  expect(screen.getByText('The disk is full.')).toBeTruthy();
  await enter(field('Name'), 'other');
  expect(screen.queryByText('The disk is full.')).toBeNull();
  expect(openRun).not.toHaveBeenCalled();
});

test('settings are found by their words, and those that are not built say so', async () => {
  await user().click(screen.getByRole('button', { name: /^Advanced/ }));
  await user().type(screen.getByRole('searchbox', { name: 'Search settings' }), 'tilt');
  expect(field('Tilts')).toHaveProperty('disabled', true);
  expect(screen.getByText(/Not built yet: rz reconstruction/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Blacklist' })).toBeNull();
});

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

test('memory is that of the backend that is chosen, whichever was timed last', async () => {
  const estimate = source.estimate.bind(source);
  source.estimate = async (request) => ({
    ...(await estimate(request)),
    memory: { photons: request.backend === 'webgpu' ? 1e9 : 3e9, volumes: 0, workers: 0 },
  });
  source.secondsOf = { webgpu: 0.4, wasm: 10 };
  await offer([GPU, WASM]);
  await settle(5000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(3e9);
  await user().click(radio(/^WebGPU/));
  await settle(5000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(1e9);
  await enter(number('Orientations'), '7');
  await settle(9000);
  expect(model.estimator.known?.estimate.memory?.photons).toBe(1e9);
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

test('a chosen file is written relative to the config', async () => {
  pickFile.mockResolvedValue('/root/slide/run2/photons.emc');
  await user().click(screen.getByRole('button', { name: 'Choose a file: Photons' }));
  await settle(0);
  expect(field('Photons')).toHaveProperty('value', 'run2/photons.emc');
});

test('the command computes the same', async () => {
  await user().click(screen.getByRole('tab', { name: 'Command' }));
  expect(screen.getByText('damselfly emc -c /root/slide/config.ini -t 2 20')).toBeTruthy();
});

test('a run that is in the output folder is named, with a way out', async () => {
  const run = { id: 'a', name: 'slide-n6' };
  source.runs = [runIn('/root/slide/data', run, 'running')];
  act(() => {
    model.setView({});
  });
  expect(screen.getByText(/slide-n6 is at work in this output folder/)).toBeTruthy();
  source.runs = [runIn('/root/slide/data', run, 'done')];
  act(() => {
    model.setView({});
  });
  expect(screen.getByText(/results of slide-n6 are in this output folder/)).toBeTruthy();
  await user().click(screen.getByRole('button', { name: 'Use data-slide/' }));
  expect(model.reading.given).toMatchObject({
    output_folder: 'data-slide/',
    log_file: 'data-slide/EMC.log',
  });
  expect(screen.queryByText(/slide-n6/)).toBeNull();
});

test('a relative path is typed from the root', async () => {
  source.texts = { '/root/sub/config.ini': '[emc]\nnum_div = 4\n' };
  await enter(field('Path of the config.ini'), 'sub/config.ini');
  await settle(0);
  expect(model.state).toMatchObject({ folder: '/root/sub', name: 'sub' });
  expect(field('Path of the config.ini')).toHaveProperty('value', '/root/sub/config.ini');
});

test('what cannot be opened stays in its field, beside the reason', async () => {
  await enter(field('Path of the config.ini'), '/root/gone.ini');
  await settle(0);
  expect(screen.getByText('/root/gone.ini: gone.')).toBeTruthy();
  expect(field('Path of the config.ini')).toHaveProperty('value', '/root/gone.ini');
  await enter(field('Path of the config.ini'), 'slide/photons.emc');
  await settle(0);
  expect(screen.getByText(/photons.emc is not a config.ini/)).toBeTruthy();
  expect(model.state.text).toBe(CONFIG);
});

test('num_div beyond what can be tried stays as typed, and is told to be wrong', async () => {
  await enter(number('Orientations'), '100000');
  expect(number('Orientations').getAttribute('aria-invalid')).toBe('true');
  expect(number('Orientations')).toHaveProperty('value', '100000');
  expect(screen.getAllByText(/at most 300, or 2 numbers, but is "100000"/)[0]).toBeTruthy();
});

test('a 2D config is asked for rotations in the plane and classes', async () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_div: undefined, num_rot: '36', num_modes: '3' });
  });
  expect(screen.getByText('EMC, 2D · from config.ini')).toBeTruthy();
  expect(screen.getByText('in the plane, 10.0° apart')).toBeTruthy();
  act(() => {
    model.setOptions({ friedel_sym: '1' });
  });
  expect(screen.getByText('in the plane, 5.0° apart')).toBeTruthy();
  expect(screen.queryByRole('spinbutton', { name: 'Orientations' })).toBeNull();
  await enter(number('Classes'), '5');
  expect(model.reading.options).toMatchObject({ num_rot: 36, num_modes: 5 });
});

test.each(['0', '2.5', 'many'])(
  'rotations of %s are told to be wrong once, stay as typed, and Start is off',
  async (typed) => {
    act(() => {
      model.setOptions({ recon_type: '2d', num_div: undefined, num_rot: '36' });
    });
    expect(startButton().getAttribute('aria-disabled')).toBeNull();
    await enter(number('Rotations'), typed);
    const message = `It should be a whole number, at least 1, at most 360000, but is "${typed}".`;
    expect(number('Rotations')).toHaveProperty('value', typed);
    expect(wrongText(number('Rotations'))).toBe(message);
    expect(startButton().getAttribute('aria-disabled')).toBe('true');
    expect(wrongText(startButton())).toBe(`In-plane rotations: ${message}`);
    await user().click(startButton());
    expect(source.starts).toEqual([]);
    expect(document.activeElement).toBe(number('Rotations'));
    await enter(number('Rotations'), '72');
    expect(startButton().getAttribute('aria-disabled')).toBeNull();
    expect(screen.queryByText(/It should be/)).toBeNull();
  },
);

test('what is no number is told of β and of the iterations as any other that is wrong', async () => {
  await enter(number('β'), 'soft');
  expect(number('β')).toHaveProperty('value', 'soft');
  expect(screen.getByRole('radio', { name: 'Constant', checked: true })).toBeTruthy();
  expect(wrongText(number('β'))).toBe('It should be "auto", or a number, above 0, but is "soft".');
  await enter(number('β'), '0.5');
  await enter(number('Iterations'), 'many');
  expect(number('Iterations')).toHaveProperty('value', 'many');
  expect(wrongText(number('Iterations'))).toMatch(/^A whole number from 1 to 100.000\.$/);
  expect(wrongText(startButton())).toMatch(/^Iterations: A whole number from 1 to 100.000\.$/);
});

test('what is told at the field of another key says which key it is', () => {
  act(() => {
    model.setOptions({ recon_type: '2d', num_rot: '36', num_div: undefined, point_group: 'A5' });
  });
  const only3d = 'It should be left out, because recon_type = 2d, but is "A5".';
  expect(wrongText(number('Rotations'))).toContain(`point_group: ${only3d}`);
});

test('a form without a name, and one without photons, cannot be started', async () => {
  await user().clear(field('Name'));
  await user().tab();
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  expect(wrongText(startButton())).toBe('Give the run a name.');
  await enter(field('Name'), 'slide');
  await user().clear(field('Photons'));
  await user().tab();
  const message = 'It should be given, or in_photons_list instead, but is missing.';
  expect(wrongText(startButton())).toBe(`Photons: ${message}`);
  // Nothing is wrong with a field that was not filled yet, until Start asks for it.
  expect(field('Photons').getAttribute('aria-invalid')).toBe('false');
  await user().click(startButton());
  expect(wrongText(field('Photons'))).toContain(message);
  expect(document.activeElement).toBe(field('Photons'));
});

test('a point group is chosen by its name; one that is not offered is shown as it is', async () => {
  await user().click(screen.getByRole('radio', { name: 'A5 icosahedral' }));
  expect(model.reading.options.point_group).toBe('A5');
  act(() => {
    model.setOptions({ point_group: 'C4' });
  });
  expect(screen.getByRole('radio', { name: 'C4' }).getAttribute('aria-checked')).toBe('true');
  await user().click(screen.getByRole('radio', { name: 'None' }));
  expect(model.reading.options.point_group).toBeUndefined();
});

test('the divisions of a refinement are the fine ones, and the coarse ones stay', async () => {
  act(() => {
    model.setOptions({ num_div: '4 2', probs_file: 'output_002.h5' });
  });
  expect(number('Orientations')).toHaveProperty('value', '4');
  expect(screen.getByText(/num_div 4: .*; refines num_div 2/)).toBeTruthy();
  await enter(number('Orientations'), '5');
  expect(model.reading.options.num_div).toEqual([5, 2]);
});

test('where the config of this name is another, a free name is offered at the field', async () => {
  const fields = { folder: '/root/slide/slide.ini', reason: 'there is another config' };
  source.start = () => Promise.reject(Object.assign(new Error('Taken.'), { tag: 'Run', fields }));
  await enter(number('Orientations'), '7');
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(await screen.findByText(/slide.ini holds another config already/)).toBeTruthy();
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  await user().click(screen.getByRole('button', { name: 'Name it slide-2' }));
  expect(field('Name')).toHaveProperty('value', 'slide-2');
  expect(screen.queryByText(/holds another config/)).toBeNull();
});

test.each(['3.5', '-1', '0', '100001'])('%s iterations are refused at the field', async (typed) => {
  await enter(number('Iterations'), typed);
  expect(screen.getByText('A whole number from 1 to 100 000.')).toBeTruthy();
  expect(model.state.iterations).toBe(20);
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(source.starts).toEqual([]);
  expect(document.activeElement).toBe(number('Iterations'));
  await enter(number('Iterations'), '7');
  expect(screen.queryByText(/A whole number from/)).toBeNull();
  expect(model.state.iterations).toBe(7);
});

test('more workers than cores are refused at the field', async () => {
  await enter(number('Workers'), '5000');
  expect(screen.getByText('A whole number from 1 to 2.')).toBeTruthy();
  await user().click(screen.getByRole('button', { name: /^Start/ }));
  expect(screen.getByText('Not started. Workers: A whole number from 1 to 2.')).toBeTruthy();
  expect(source.starts).toEqual([]);
});

test.each([
  [
    'memory',
    { photons: 6e9, volumes: 3e9, workers: 0 },
    1e12,
    /needs 9\.0.GB of memory, and Local CPU has 8\.0.GB/,
    /Fewer .* need less/,
  ],
  [
    'disk',
    { photons: 1e6, volumes: 1e6, workers: 0 },
    1e9,
    /outputs need 2\.1.GB, and the disk of \/root\/slide\/data has 1\.0.GB/,
    /fewer iterations/,
  ],
])(
  'Start is refused where %s lacks; figures and remedy stand once',
  async (_, memory, free, words, remedy) => {
    const disk = { folder: '/root/slide/data', free };
    source.answer = { problems: [], memory, diskPerIteration: 1e8, disk };
    await enter(number('Orientations'), '7');
    await settle(2000);
    await user().click(screen.getByRole('button', { name: 'Start on Local CPU' }));
    expect(source.starts).toEqual([]);
    expect(within(screen.getByRole('alert')).getByText(/^Not started. Not enough/)).toBeTruthy();
    const told = screen.getByText(words);
    expect(told.textContent).toMatch(remedy);
    expect(document.activeElement).toBe(told);
  },
);

test('a template names its inputs by where they are', async () => {
  saveTemplate.mockResolvedValue('/root/templates/slide.ini');
  await user().click(screen.getByRole('button', { name: 'Save as template' }));
  const [name, text] = saveTemplate.mock.calls[0];
  expect(name).toBe('slide');
  expect(text).toContain('in_photons_file = /root/slide/photons.emc');
  expect(text).toContain('in_detector_file = /root/slide/det.h5');
  expect(text).toContain('detd = 300');
  await settle(0);
  expect(Notification.manager.notifications.at(-1)?.message).toBe(
    'The settings are kept in slide.ini, in the folder /root/templates.',
  );
});

test('the sum of the frames stands beside their file, in words too', async () => {
  const canvas = jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  source.answer = { problems: [], powder: { edge: 1, most: 0.125, frames: 400, codes: '/w==' } };
  await enter(number('Orientations'), '7');
  await settle(2000);
  expect(screen.getByRole('img', { name: /^Sum of 400 frames .* 0\.13 photons/ })).toBeTruthy();
  canvas.mockRestore();
});
