import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { runIn } from './fake-runs.ts';
import {
  CONFIG,
  enter,
  field,
  model,
  number,
  openRun,
  settle,
  source,
  startButton,
  user,
  withForm,
  wrongText,
} from './form-fixture.tsx';

withForm();

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

test('the form does not warn of its own run, neither while it is started nor as long as it goes on', async () => {
  const about = /is at work in this output folder/;
  let answer = (): void => undefined;
  source.start = (request) => {
    // The gateway tells of the run before it answers the start.
    const summary = runIn('/root/slide/data', request, 'running');
    source.starts.push(request);
    source.runs = [summary];
    return new Promise((resolve) => {
      answer = () => {
        resolve(summary);
      };
    });
  };
  await user().click(startButton());
  expect(screen.getByRole('button', { name: 'Starting …' })).toHaveProperty('disabled', true);
  expect(screen.queryByText(about)).toBeNull();
  act(() => {
    answer();
  });
  await screen.findByText(/^slide was started from this form/);
  expect(screen.queryByText(about)).toBeNull();
  await user().click(startButton());
  expect(source.starts).toHaveLength(1);
  expect(openRun).toHaveBeenCalledTimes(2);
  // Another one would be in its way.
  await enter(number('Iterations'), '30');
  expect(screen.getByText(about)).toBeTruthy();
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
