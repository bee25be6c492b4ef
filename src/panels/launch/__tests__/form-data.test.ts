import { expect, test } from '@jest/globals';
import { formData, UNNAMED } from '../form-data.ts';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { FakeSource, runsOf } from './fake-runs.ts';

test('forms are called by their run, or by their photons until it has a name', async () => {
  const source = new FakeSource();
  source.texts = { '/data/slide-n6/config.ini': '[emc]\nin_photons_file = a.emc\n' };
  const state = { ...readLaunchState(undefined), name: UNNAMED };
  const model = new LaunchModel(runsOf(source), state);
  expect(formData(model)).toBeUndefined();
  model.setFile('in_photons_file', '/data/photons.emc');
  expect(formData(model)).toBe('photons.emc');
  model.setName('mimi');
  expect(formData(model)).toBe('mimi');
  await model.open('/data/slide-n6/config.ini', source);
  expect(formData(model)).toBe('slide-n6');
  model.dispose();
});
