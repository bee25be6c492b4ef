import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PromiseDelegate } from '@lumino/coreutils';
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

test('an empty form offers the example, says what it is, and is filled with it', async () => {
  expect(screen.getByText(/^The example reconstructs a particle .* in a minute\.$/)).toBeTruthy();
  await userEvent.click(offer());
  expect(model.state).toMatchObject({ name: 'example', folder: '/root/example', iterations: 15 });
  expect(screen.queryByRole('button', NAME)).toBeNull();
});

test('an example that is ready too late leaves alone what was given meanwhile', async () => {
  const ready = new PromiseDelegate<string>();
  source.prepareExample = () => ready.promise;
  await userEvent.click(offer());
  act(() => {
    model.setFile('in_photons_file', '/data/photons.emc');
  });
  await act(async () => {
    ready.resolve('/root/example/config.ini');
    await ready.promise;
  });
  expect(model.state).toMatchObject({ folder: '/data', original: null });
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
