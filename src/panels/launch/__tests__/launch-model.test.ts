import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fillForm } from '../fill-form.ts';
import { isBetaTooStiff } from '../model/advice.ts';
import { betaMode, changesForMode } from '../model/beta-mode.ts';
import { freeName } from '../../../services/runs/free-name.ts';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { fileNameFor } from '../../../services/runs/file-name-for.ts';
import { axisTicks, samplingBars } from '../model/sampling-bars.ts';
import { sortFiles } from '../model/sort-files.ts';
import { FakeSource, runsOf } from './fake-runs.ts';

let model: LaunchModel;

function begin(source = new FakeSource()): void {
  model = new LaunchModel(runsOf(source), readLaunchState({ name: 'no form' }));
}

beforeEach(() => {
  begin();
});

afterEach(() => {
  model.dispose();
});

const noPlaces = {
  list: () => Promise.reject(new Error('no gateway')),
} as unknown as Parameters<typeof fillForm>[2];

test('an empty form has a config of its own, which follows the name', () => {
  model.setName('first look');
  expect(model.state.text).toBe(
    '[emc]\nnum_div = 6\nbeta = auto\noutput_folder = data-first-look/\nlog_file = data-first-look/EMC.log\n',
  );
});

test('an output folder that the user has chosen does not follow the name', () => {
  model.setOptions({ output_folder: 'elsewhere/' });
  model.setName('other');
  expect(model.reading.given.output_folder).toBe('elsewhere/');
});

test('a new name of a form that was filled from a file has a folder of its own', async () => {
  const source = new FakeSource();
  source.texts = { '/a/config.ini': '[emc]\noutput_folder = output/\nlog_file = output/EMC.log\n' };
  begin(source);
  await model.open('/a/config.ini', source);
  model.setName(model.state.name);
  expect(model.reading.given.output_folder).toBe('output/');
  model.setName('first');
  model.setName('second look');
  expect(model.reading.given).toMatchObject({
    output_folder: 'data-second-look/',
    log_file: 'data-second-look/EMC.log',
  });
  model.setOptions({ output_folder: 'elsewhere/' });
  model.setName('third');
  expect(model.reading.given.output_folder).toBe('elsewhere/');
});

test('files fill the form: the photons say where the config stands', async () => {
  await fillForm(model, { files: ['/data/run1/photons.emc', '/data/det.h5'] }, noPlaces);
  expect(model.state.folder).toBe('/data/run1');
  expect(model.reading.given).toMatchObject({
    in_photons_file: 'photons.emc',
    in_detector_file: '/data/det.h5',
  });
});

test('the example fills the form', async () => {
  const source = new FakeSource();
  source.texts = { '/root/example/config.ini': '[emc]\nnum_div = 3\n' };
  begin(source);
  await fillForm(model, { isExample: true }, noPlaces);
  expect(model.state).toMatchObject({ name: 'example', folder: '/root/example' });
  expect(model.reading.options.num_div).toBe(3);
});

test('the state survives the workspace, and anything else becomes an empty form', () => {
  const { state } = model;
  expect(readLaunchState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  expect(readLaunchState({ ...state, iterations: 0 })).toEqual(readLaunchState(undefined));
});

test('a start that was not answered is asked again with its id, a changed form with another', async () => {
  const source = new FakeSource();
  begin(source);
  const answer = source.start.bind(source);
  source.start = async (request) => {
    await answer(request);
    throw new Error('the answer is lost');
  };
  const choice = model.where.engines[0];
  await expect(model.starting.start(choice)).rejects.toThrow('lost');
  model.setView({ tab: 'command' });
  await expect(model.starting.start(choice)).rejects.toThrow('lost');
  model.setName('other');
  source.start = answer;
  await model.starting.start(choice);
  await model.starting.start(choice);
  const [first, again, other, next] = source.starts.map(({ id }) => id);
  expect(again).toBe(first);
  expect(new Set([first, other, next]).size).toBe(3);
});

test('two starts at once are one, and so are those of a form whose run goes on', async () => {
  const source = new FakeSource();
  begin(source);
  const choice = model.where.engines[0];
  const answer = source.start.bind(source);
  source.start = async (request) => {
    const summary = await answer(request);
    source.runs = [summary];
    return summary;
  };
  const [first, second] = await Promise.all([
    model.starting.start(choice),
    model.starting.start(choice),
  ]);
  expect(second.key).toBe(first.key);
  expect((await model.starting.start(choice)).key).toBe(first.key);
  expect(source.starts).toHaveLength(1);
  source.runs = [{ ...first.summary, state: 'done' }];
  await model.starting.start(choice);
  expect(source.starts).toHaveLength(2);
});

test('reset goes back to the file', async () => {
  const source = new FakeSource();
  source.texts = { '/a/config.ini': '[emc]\nnum_div = 3\n' };
  begin(source);
  await model.open('/a/config.ini', source);
  model.setOptions({ num_div: '5' });
  model.reset();
  expect(model.state.text).toBe('[emc]\nnum_div = 3\n');
});

test('of two files that are opened at once the latest fills the form', async () => {
  const source = new FakeSource();
  const answers: ((text: string) => void)[] = [];
  source.readText = () => new Promise((resolve) => answers.push(resolve));
  begin(source);
  const first = model.open('/a/config.ini', source);
  const second = model.open('/b/config.ini', source);
  answers[1]('[emc]\nnum_div = 5\n');
  answers[0]('[emc]\nnum_div = 3\n');
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(model.state).toMatchObject({ folder: '/b', text: '[emc]\nnum_div = 5\n' });
});

test('beta has three modes, and changing to one writes what it needs', () => {
  const { options } = model.reading;
  expect(betaMode(options, false)).toBe('automatic');
  expect(changesForMode('schedule', options, 0.01)).toEqual({
    beta: '0.01',
    beta_schedule: '1.41421356 10',
  });
  const scheduled = { ...options, beta: 0.5, beta_schedule: [2, 10] as [number, number] };
  expect(betaMode(scheduled, false)).toBe('schedule');
  expect(changesForMode('constant', scheduled, 0.01)).toEqual({
    beta: '0.5',
    beta_schedule: undefined,
  });
});

test('beta 1 is advised against for bright frames, not for those of the example', () => {
  const options = { ...model.reading.options, beta: 1 };
  expect(isBetaTooStiff(options, 9000)).toBe(true);
  expect(isBetaTooStiff(options, 550)).toBe(false);
  expect(isBetaTooStiff({ ...options, beta: 'auto' }, 9000)).toBe(false);
  expect(isBetaTooStiff(options, undefined)).toBe(false);
});

test('bars stand around the choice and scale with the rotations', () => {
  const bars = samplingBars(6, 10);
  expect(bars.map(({ divisions }) => divisions)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(bars[4]).toMatchObject({ rotations: 10_860, seconds: 10 });
  expect(bars[6].seconds).toBeCloseTo((10 * 25_680) / 10_860, 9);
  expect(samplingBars(15, undefined).at(-3)?.divisions).toBe(15);
  expect(axisTicks(24.5)).toEqual([0, 10, 20]);
  expect(axisTicks(0.7)).toEqual([0, 0.2, 0.4, 0.6000000000000001]);
});

test('files are told apart by their names', () => {
  expect(sortFiles(['a/det_sim.h5', 'a/frames.h5', 'a/x.ini'])).toEqual({
    config: 'a/x.ini',
    photons: 'a/frames.h5',
    detector: 'a/det_sim.h5',
  });
  expect(sortFiles(['notes.txt'])).toEqual({});
});

test('names make file names', () => {
  expect(fileNameFor(' slide n/8 … ')).toBe('slide-n-8');
  expect(fileNameFor('…')).toBe('reconstruction');
});

test('a free name counts on from the one that is taken', () => {
  expect(freeName('slide', [])).toBe('slide-2');
  expect(freeName('slide-2', ['slide-2', 'slide-3'])).toBe('slide-4');
});
