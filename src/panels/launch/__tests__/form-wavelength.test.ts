import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PromiseDelegate } from '@lumino/coreutils';
import type { NearFile } from '../../frame/data/frame-files.ts';
import { FormWavelength } from '../form-wavelength.ts';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { FakeSource, runsOf } from './fake-runs.ts';

const CONFIG = `[parameters]
lambda = 6.2
[emc]
in_photons_file = photons.emc
in_detector_file = det.h5
`;

let source: FakeSource;
let model: LaunchModel;
let texts: Readonly<Record<string, string>>;
let part: FormWavelength;
let asked: number;
let connected: PromiseDelegate<void>;

/** Once what was looked for has been found. */
const found = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const lambda = (): string | undefined => model.reading.sections['parameters']?.['lambda'];

async function give(photons: string, detector: string): Promise<void> {
  model.setFile('in_photons_file', photons);
  model.setFile('in_detector_file', detector);
  await found();
}

beforeEach(() => {
  source = new FakeSource();
  asked = 0;
  connected = new PromiseDelegate();
  connected.resolve(undefined);
  texts = { '/data/config.ini': CONFIG };
  begin();
});

function begin(): void {
  model = new LaunchModel(runsOf(source), readLaunchState(undefined));
  part = new FormWavelength(
    model,
    {
      beside: () =>
        Promise.resolve(Object.keys(texts).map((path): NearFile => ({ path, kind: 'config' }))),
      text: (path) => {
        asked++;
        return Promise.resolve(texts[path] ?? '');
      },
    },
    connected.promise,
  );
}

afterEach(() => {
  part.dispose();
  model.dispose();
});

test('photons and their detector get the wavelength of the config.ini beside them, another detector none', async () => {
  await give('/data/photons.emc', '/data/det.h5');
  expect(lambda()).toBe('6.2');
  expect(model.state.wavelength).toMatchObject({ config: '/data/config.ini' });
  model.setFile('in_detector_file', '/data/other.h5');
  await found();
  expect(lambda()).toBeUndefined();
  model.setFile('in_detector_file', '/data/det.h5');
  await found();
  expect(lambda()).toBe('6.2');
});

test('it stays while the folder cannot be read, and goes with the files', async () => {
  await give('/data/photons.emc', '/data/det.h5');
  texts = {};
  model.setFile('in_photons_file', '/data/others.emc');
  await found();
  expect(lambda()).toBe('6.2');
  model.setOptions({ in_detector_file: undefined });
  await found();
  expect(lambda()).toBeUndefined();
});

test('a wavelength that the user wrote stays, and a config that was opened is left alone', async () => {
  model.update({ text: '[parameters]\nlambda = 1.5\n[emc]\n', folder: '/data' });
  await give('/data/photons.emc', '/data/det.h5');
  expect(lambda()).toBe('1.5');
  const text = '[emc]\nin_photons_file = photons.emc\nin_detector_file = det.h5\n';
  source.texts = { '/data/new.ini': text };
  await model.open('/data/new.ini', source);
  await found();
  expect(model.state.text).toBe(text);
});

test('a config that says the same wavelength keeps it when it is opened', async () => {
  await give('/data/photons.emc', '/data/det.h5');
  source.texts = { '/data/config.ini': CONFIG };
  await model.open('/data/config.ini', source);
  await found();
  expect(model.state.text).toBe(CONFIG);
});

test('a form that is begun anew is given the wavelength again', async () => {
  await give('/data/photons.emc', '/data/det.h5');
  model.reset();
  await found();
  expect(lambda()).toBeUndefined();
  await give('/data/photons.emc', '/data/det.h5');
  expect(lambda()).toBe('6.2');
});

test('a form that was started is left as it is, and gets the wavelength when it becomes another', async () => {
  model.setFile('in_photons_file', '/data/photons.emc');
  model.setFile('in_detector_file', '/data/det.h5');
  const [choice] = model.where.engines;
  await model.starting.start(choice);
  await found();
  expect(lambda()).toBeUndefined();
  expect(model.state.started).not.toBeNull();
  model.update({ iterations: 30 });
  await found();
  expect(lambda()).toBe('6.2');
});

test('nothing is read before there is a connection', async () => {
  part.dispose();
  model.dispose();
  connected = new PromiseDelegate();
  begin();
  await give('/data/photons.emc', '/data/det.h5');
  expect(asked).toBe(0);
  connected.resolve(undefined);
  await found();
  expect(lambda()).toBe('6.2');
});
