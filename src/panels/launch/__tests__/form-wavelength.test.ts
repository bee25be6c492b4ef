import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
  texts = { '/data/config.ini': CONFIG };
  model = new LaunchModel(runsOf(source), readLaunchState(undefined));
  part = new FormWavelength(model, {
    beside: () =>
      Promise.resolve(Object.keys(texts).map((path): NearFile => ({ path, kind: 'config' }))),
    text: (path) => Promise.resolve(texts[path] ?? ''),
  });
});

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
