import { expect, test } from '@jest/globals';
import type { RunFile, RunSummary } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { fillBranch } from '../fill-branch.ts';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { startRequest } from '../model/start-request.ts';
import { FakeSource, runIn, runsOf } from './fake-runs.ts';

const TEXT = '[emc]\nin_photons_file = a.emc\nin_detector_file = det.h5\nnum_div = 4\n';

const FILES: RunFile[] = [
  { path: '/data/run/config.ini', role: 'config', bytes: 90 },
  { path: '/data/run/data/output_012.h5', role: 'output', bytes: 9000 },
];

/** A source with one run, twelve iterations long. */
function sourceWithRun(): RunSource {
  const source = new FakeSource();
  const summary: RunSummary = {
    ...runIn('/data/run/data', { id: 'a', name: 'slide' }),
    config: '/data/run/config.ini',
    iterations: 15,
  };
  source.runs = [summary];
  const config = Object.assign(new Blob(), { text: () => Promise.resolve(TEXT) });
  const rest = { options: {}, facts: {}, rows: [], outputs: [12], inputs: [], versions: {} };
  return Object.assign(source, {
    files: () => Promise.resolve(FILES),
    download: () => Promise.resolve(config),
    detail: () => Promise.resolve({ ...summary, ...rest, history: [] }),
  });
}

function form(): { model: LaunchModel; services: Parameters<typeof fillBranch>[2] } {
  const runs = runsOf(sourceWithRun());
  const model = new LaunchModel(runs, readLaunchState(undefined));
  return { model, services: { runs, pageFiles: null } };
}

test('the form has the config of the run, its output as start, and a name and folder of its own', async () => {
  const { model, services } = form();
  await fillBranch(model, { key: 'gateway:a', iteration: 12 }, services);
  const { state, reading } = model;
  expect(reading.options).toMatchObject({
    start_model_file: 'data/output_012.h5',
    output_folder: 'data-slide-2',
  });
  expect(state).toMatchObject({ name: 'slide-2', folder: '/data/run', iterations: 15 });
  const parent = { id: 'a', name: 'slide', folder: '/data/run/data', iteration: 12 };
  const choice = model.where.engine;
  expect(choice && startRequest('the-new-one', state, choice, 'auto').parent).toEqual(parent);
  model.dispose();
});

test('what is not there is told', async () => {
  const { model, services } = form();
  await expect(fillBranch(model, { key: 'gateway:b', iteration: 12 }, services)).rejects.toThrow(
    'not among the runs',
  );
  await expect(fillBranch(model, { key: 'gateway:a', iteration: 3 }, services)).rejects.toThrow(
    'choose another iteration',
  );
  model.dispose();
});
