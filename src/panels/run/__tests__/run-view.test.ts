import { expect, test } from '@jest/globals';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommandIDs } from '../../../command-ids.ts';
import { FakeSource } from './fake-source.ts';
import { closePanel, openPanel, settled, slider } from './opened-panel.ts';

test('a link that is followed to an open run changes what it says of the view, and no more', async () => {
  const opened = await openPanel({ view: { tab: 'history' } });
  await settled(() => {
    opened.reopen({ key: 'gateway:a' });
    opened.reopen({ key: 'gateway:a', view: { iteration: 1 } });
  });
  expect(opened.state['view']).toMatchObject({ iteration: 1, tab: 'history' });
  expect((slider() as HTMLInputElement).value).toBe('1');
  await settled(() => {
    opened.reopen({ key: 'gateway:a', view: { iteration: 'never' } });
  });
  expect(opened.state['view']).toMatchObject({ iteration: 1, tab: 'history' });
});

test('once moved, the shown iteration stays until the chip follows again', async () => {
  const user = userEvent.setup();
  const source = new FakeSource();
  await openPanel({ source });
  await user.click(screen.getByRole('button', { name: 'Previous iteration' }));
  await settled(() => {
    source.tell({ iteration: 3 });
  });
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 1');
  await user.click(screen.getByRole('button', { name: '2 newer · show latest' }));
  expect(slider().getAttribute('aria-valuetext')).toBe('Iteration 3');
  expect(screen.getByRole('button', { name: 'Following latest' })).toBeTruthy();
});

test('what is chosen comes back with the layout; what cannot be read does not', async () => {
  const user = userEvent.setup();
  const first = await openPanel();
  await user.click(screen.getByRole('button', { name: 'Maximise Slices' }));
  await user.click(screen.getByRole('radio', { name: 'Linear' }));
  await user.click(screen.getByRole('tab', { name: 'Files' }));
  const { view } = first.state;
  await closePanel();
  const second = await openPanel({ view: JSON.parse(JSON.stringify(view)) });
  expect(second.state).toEqual({ key: 'gateway:a', view });
  expect(screen.getByRole('button', { name: 'Restore Slices' })).toBeTruthy();
  expect(screen.getByText('output_001.h5')).toBeTruthy();
  await closePanel();
  const third = await openPanel({ view: { iteration: -4 } });
  expect(third.state['view']).toMatchObject({ iteration: 'latest', maximised: null });
});

test('the model is shown together with the iteration before, and with the other modes', async () => {
  const source = new FakeSource();
  source.modes = { modes: 3 };
  const opened = await openPanel({ source });
  const choice = screen.getByRole('combobox', { name: 'Shown together with the model' });
  const choose = (value: string): Promise<void> =>
    settled(() => {
      fireEvent.change(choice, { target: { value } });
    });
  await choose('swipe');
  expect(screen.getByText('Iteration 1 | Iteration 2')).toBeTruthy();
  await settled(() => {
    fireEvent.change(slider(), { target: { value: '1' } });
  });
  expect(screen.getByText('Start model | Iteration 1')).toBeTruthy();
  await choose('modes');
  expect(screen.getByText('Mode 0 | Mode 1 | Mode 2')).toBeTruthy();
  expect(opened.state).toMatchObject({
    view: { companions: 'modes', model: { together: 'tiles' } },
  });
  await choose('alone');
  expect(screen.queryByText(/Mode 0 \|/)).toBeNull();
});

test('a movie of chosen iterations is asked for in the tile of the model', async () => {
  const user = userEvent.setup();
  const commands = new CommandRegistry();
  const asked = new Promise((resolve) => {
    commands.addCommand(CommandIDs.saveIterations, {
      describedBy: { args: { type: 'object' } },
      execute: resolve,
    });
  });
  await openPanel({ commands });
  await user.click(screen.getByRole('button', { name: 'Save a movie of the iterations…' }));
  const field = screen.getByRole('spinbutton', { name: 'First iteration' });
  await user.clear(field);
  await user.type(field, '1');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  expect(await asked).toEqual({ key: 'gateway:a', from: 1, to: 2, framesPerSecond: 2 });
  expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
});

test('a start model has nothing before it', async () => {
  await openPanel({ source: new FakeSource({ iteration: 0 }) });
  await settled(() => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Shown together with the model' }), {
      target: { value: 'difference' },
    });
  });
  expect(screen.queryByText(/ \| /)).toBeNull();
});
