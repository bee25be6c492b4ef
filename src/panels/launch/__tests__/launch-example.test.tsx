import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { engineChoices } from '../model/engine-choice.ts';
import { LaunchModel } from '../model/launch-model.ts';
import { readLaunchState } from '../model/launch-state.ts';
import { LaunchContext } from '../view/launch-context.tsx';
import { LaunchView } from '../view/launch-view.tsx';
import { ENGINE, FakeSource, runsOf } from './fake-runs.ts';
import { services } from './form-fixture.tsx';

let source: FakeSource;
let model: LaunchModel;

beforeEach(() => {
  source = new FakeSource();
  source.texts = { '/root/example/config.ini': '[emc]\nin_photons_file = photons.emc\n' };
  model = new LaunchModel(runsOf(source), readLaunchState(undefined));
  render(
    <LaunchContext.Provider value={{ model, services }}>
      <LaunchView />
    </LaunchContext.Provider>,
  );
});

afterEach(() => {
  model.dispose();
});

const NAME = { name: 'Fill the form with the example' };
const offer = (): HTMLElement => screen.getByRole('button', NAME);

test('an empty form offers the example, says what it is, and is filled with it on the chosen engine', async () => {
  expect(screen.getByText(/^The example reconstructs a particle .* in a minute\.$/)).toBeTruthy();
  await userEvent.click(offer());
  expect(model.state).toMatchObject({ name: 'example', folder: '/root/example', iterations: 15 });
  expect(screen.queryByRole('button', NAME)).toBeNull();
});

test.each([
  [
    'another config.ini',
    () => model.open('/root/own/config.ini', source),
    { name: 'own', folder: '/root/own' },
  ],
  [
    'data',
    () => {
      model.setFile('in_photons_file', '/data/own.emc');
    },
    { folder: '/data' },
  ],
])('%s that is chosen while the example is made ready stays', async (_, choose, kept) => {
  source.texts = { ...source.texts, '/root/own/config.ini': '[emc]\nin_photons_file = own.emc\n' };
  let isReady = (): void => undefined;
  source.prepareExample = () =>
    new Promise((resolve) => {
      isReady = () => {
        resolve('/root/example/config.ini');
      };
    });
  await userEvent.click(offer());
  await act(async () => {
    await choose();
    isReady();
    await new Promise((rest) => setTimeout(rest));
  });
  expect(model.state).toMatchObject(kept);
  expect(model.reading.given.in_photons_file).toBe('own.emc');
});

test('an example that cannot be made ready is told', async () => {
  source.prepareExample = () => Promise.reject(new Error('the disk is full'));
  await userEvent.click(offer());
  expect((await screen.findByText('the disk is full')).getAttribute('role')).toBe('alert');
});

test('the example of the page is for engines of the page alone', () => {
  const engines = [{ source, engine: ENGINE }];
  const readsFiles = (folder: string): boolean[] =>
    engineChoices({ engines }, folder).map((choice) => choice.readsFiles);
  expect(readsFiles('example/asymmetric-particle')).toEqual([false]);
  expect(readsFiles('example/asymmetric-particles')).toEqual([true]);
  expect(readsFiles('/root/example')).toEqual([true]);
});
